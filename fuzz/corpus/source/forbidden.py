import os, socket, subprocess
open("/etc/passwd")
__import__("ctypes").CDLL(None)
