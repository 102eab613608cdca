internal import CLibGD
