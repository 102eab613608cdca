"""A headless Chromium driven over its debugging pipe, with nothing but the standard library."""

import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time


class Browser:
    """Opens pages one after the other and keeps what each says and asks for.

        with Browser() as browser:
            visit = browser.visit("file:///…/index.html")
            visit.messages, visit.requests
    """

    def __init__(self):
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        if program is None:
            raise SystemExit("browser: no chromium; run scripts/install-dependencies --tests")
        self.profile = tempfile.TemporaryDirectory(
            prefix="dash-browser-", ignore_cleanup_errors=True)
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()
        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
             "--no-first-run", "--disable-extensions", "--disable-dev-shm-usage",
             f"--user-data-dir={self.profile.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False,
            start_new_session=True,
            preexec_fn=lambda: self._hand_over(to_browser, from_browser))
        os.close(to_browser)
        os.close(from_browser)
        self.buffer, self.number, self.events = b"", 0, []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")

    @staticmethod
    def _hand_over(reading, writing):
        # Chromium reads commands on descriptor 3 and answers on 4.
        reading, writing = os.dup(reading), os.dup(writing)
        os.dup2(reading, 3)
        os.dup2(writing, 4)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # The whole group: a child left alive would still write into the profile.
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.profile.cleanup()

    def call(self, method, **parameters):
        """Sends a command and waits for its answer; events that come meanwhile are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + 60
        while True:
            answer = self._next(deadline)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"browser: {method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def _next(self, deadline):
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.input], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise SystemExit("browser: no answer for 60 s")
            chunk = os.read(self.input, 1 << 20)
            if not chunk:
                raise SystemExit("browser: chromium ended by itself")
            self.buffer += chunk
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def visit(self, url):
        """Opens a page, waits until it has loaded, and returns what happened."""
        self.events = []
        self.call("Page.navigate", url=url)
        deadline = time.monotonic() + 60
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next(deadline))
        # One more turn, so that what the page says while loading has arrived.
        self.call("Runtime.evaluate", expression="1")
        return Visit(self.events)

    def evaluate(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True,
                           awaitPromise=True)
        return result["result"].get("value")

    def pdf(self):
        """The current page as an A4 PDF, with the page's own margins."""
        import base64
        answer = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True,
                           paperWidth=8.27, paperHeight=11.69)
        return base64.b64decode(answer["data"])


class Visit:
    """The messages of the console and the addresses asked for, while one page was opened."""

    def __init__(self, events):
        self.messages, self.requests = [], []
        for event in events:
            method, parameters = event.get("method"), event.get("params", {})
            if method == "Runtime.consoleAPICalled":
                texts = [str(a.get("value", a.get("description"))) for a in parameters["args"]]
                self.messages.append(f"{parameters['type']}: {' '.join(texts)}")
            elif method == "Runtime.exceptionThrown":
                self.messages.append("exception: " + parameters["exceptionDetails"]["text"])
            elif method == "Log.entryAdded":
                entry = parameters["entry"]
                self.messages.append(f"{entry['level']}: {entry['text']} {entry.get('url', '')}")
            elif method == "Network.requestWillBeSent":
                self.requests.append(parameters["request"]["url"])
            elif method == "Network.loadingFailed":
                self.messages.append("not loaded: " + parameters["errorText"])
