"""What the checks of published sites share."""

import hashlib
import shutil


def copy_project(source, target):
    """Copies a project without what dash made of it."""
    return shutil.copytree(source, target, ignore=shutil.ignore_patterns("site", ".dash", ".site.*"))


def hashes(site):
    """The SHA-256 of every file of a site, by path; empty where there is no site."""
    return {str(path.relative_to(site)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in site.rglob("*") if path.is_file()}
