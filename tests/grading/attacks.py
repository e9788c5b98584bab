"""Hostile notebooks: what they do, what they must earn, and what the instructor must be told.

Each is (name, kind, code, points earned of 6, a text that stands in the notes, the messages or the graded notebook).
`empty` runs the code in an otherwise untouched notebook, which must earn nothing; `right` runs it above right answers,
which must keep their points; another kind is the question whose answer it is, beside right answers.
"""

from __future__ import annotations

WRITE = """
def attempt(path):
    try:
        with open(path, "ab") as file:
            file.write(b"harm")
        print("HARM", path)
    except OSError as error:
        print("refused", type(error).__name__)
"""
SYSTEM = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *arguments):
    result = libc.syscall(number, *arguments)
    print("HARM" if result >= 0 else "refused", number, os.strerror(ctypes.get_errno()))
"""
FORGED = '{"end": 1, "missing": [], "values": {"n_shared": {"t": "num", "v": 9}, "p_shared": {"t": "num", "v": 0.25}}}'
NEVER = "still `...`"

ATTACKS: list[tuple[str, str, str, float, str]] = [
    # the tests run in the learner's process
    (
        "input transformer",
        "empty",
        "get_ipython().input_transformers_cleanup.append(lambda lines: ['pass'])",
        0,
        "do not exist",
    ),
    (
        "syntax tree transformer",
        "empty",
        "import ast\nclass T(ast.NodeTransformer):\n    def visit_Call(self, node):\n"
        "        return ast.Constant(None)\nget_ipython().ast_transformers.append(T())",
        0,
        NEVER,
    ),
    (
        "pre_run_cell event",
        "empty",
        "get_ipython().events.register('pre_run_cell', lambda info: get_ipython().user_ns.update(check=print))",
        0,
        NEVER,
    ),
    (
        "post_run_cell event that ends it",
        "right",
        "import os\nget_ipython().events.register('post_run_cell', lambda result: os._exit(0))",
        6,
        "ended the process",
    ),
    ("patched run_cell", "empty", "get_ipython().run_cell = lambda *a, **k: None", 0, NEVER),
    ("patched display hook", "empty", "import sys\nsys.displayhook = lambda value: None", 0, NEVER),
    (
        "patched comparisons",
        "empty",
        "import math, numpy.testing, pandas.testing\nmath.isclose = lambda *a, **k: True\n"
        "numpy.testing.assert_allclose = pandas.testing.assert_frame_equal = lambda *a, **k: None",
        0,
        NEVER,
    ),
    (
        "a number equal to everything",
        "q1",
        "class Any(int):\n    __eq__ = __ge__ = __le__ = lambda self, other: True\n    __hash__ = int.__hash__\n"
        "n_shared, p_shared = Any(1), Any(1)",
        4,
        "not it yet",
    ),
    ("check redefined", "empty", "check = lambda *answers: None", 0, NEVER),
    (
        "patched judge",
        "empty",
        "import larkwell.judge, larkwell.verdict\nlarkwell.judge.judge = lambda *a: larkwell.verdict.right('Right.')",
        0,
        NEVER,
    ),
    (
        "patched encode",
        "q1",
        "import larkwell.observe, larkwell.values\n"
        "larkwell.observe.encode = larkwell.values.encode = lambda value: {'t': 'num', 'v': True, 'right': 1}",
        0,
        "is not it yet",
    ),
    (
        "patched json",
        "q1",
        "import json\njson.dumps = lambda *a, **k: '{\"right\": true}'",
        4,
        "garbled what comes out",
    ),
    ("sys.modules emptied", "right", "import sys\nfor name in list(sys.modules):\n    del sys.modules[name]", 0, ""),
    (
        "forged answer line",
        "q1",
        f"import os\nos.write(3, b'''{FORGED}\\n''')\nwhile True: pass",
        4,
        "garbled what comes out",
    ),
    ("forged garbage", "q1", "import os\nos.write(3, b'\\xff\\x00 not json\\n')", 4, "garbled what comes out"),
    ("forged depth", "q1", "import os\nos.write(3, b'[' * 1_000_000 + b'\\n')", 4, "garbled what comes out"),
    ("endless line", "q1", "import os\nwhile True:\n    os.write(3, b'x' * 65536)", 4, "garbled what comes out"),
    ("pipe closed", "q1", "import os\nos.close(3)", 4, "ended the process"),
    (
        "forged done",
        "empty",
        "import os\nfor n in range(9):\n    os.write(3, b'{\"done\": true}\\n')\nos._exit(0)",
        0,
        "garbled what comes out",
    ),
    (
        "key looked for in memory",
        "empty",
        "import gc\nfound = [o for o in gc.get_objects() if isinstance(o, dict) and 'right' in o and 'wrongs' in o]\n"
        "print('HARM' if found else 'nothing found')",
        0,
        "nothing found",
    ),
    (
        "key looked for on the disk",
        "empty",
        "import larkwell.data\nfound = list(larkwell.data.PUBLIC.rglob('keys/*'))\n"
        "print('HARM' if found else 'no key')",
        0,
        "no key",
    ),
    (
        "begin reloaded",
        "empty",
        "import importlib, larkwell.session as s\nimportlib.reload(s)\ncheck, hint, solution = s.begin('day-001')",
        0,
        "ExerciseUnknownError",
    ),
    # the host is open
    (
        "classmates looked for",
        "right",
        "import glob\nfound = [p for p in glob.glob('/*/*/*/*') if 'submitted' in p or 'gradebook.' in p]\n"
        "print('HARM' if found else 'nobody there')",
        6,
        "nobody there",
    ),
    (
        "system overwritten",
        "right",
        WRITE + "attempt('/usr/bin/env'); attempt('/etc/passwd'); attempt('/x')",
        6,
        "refused",
    ),
    (
        "site-packages overwritten",
        "right",
        WRITE + "import pandas, larkwell\nattempt(pandas.__file__); attempt(larkwell.__file__)",
        6,
        "refused",
    ),
    ("tables overwritten", "right", WRITE + "attempt('/edition/metric_cards.csv.gz')", 6, "refused"),
    (
        "startup file left",
        "right",
        # /tmp is read-only where the checkout itself lies below it
        "import pathlib\nfor home in ('~', '/scratch', '/tmp'):\n"
        "    folder = pathlib.Path(home).expanduser() / 'profile_default/startup'\n"
        "    try:\n"
        "        folder.mkdir(parents=True, exist_ok=True)\n"
        "        (folder / 'a.py').write_text('left_behind = 1')\n"
        "    except OSError:\n        assert home == '/tmp'\nprint('left')",
        6,
        "left",
    ),
    (
        "startup file found",
        "right",
        "import os\nfound = os.listdir('/scratch') or 'profile_default' in os.listdir('/tmp')\n"
        "print('HARM' if found or 'left_behind' in globals() else 'clean')",
        6,
        "clean",
    ),
    (
        "shared memory",
        "right",
        "from multiprocessing import shared_memory\nshared_memory.SharedMemory(create=True, size=9)",
        6,
        "Error",
    ),
    ("daemon", "right", "import os\nif os.fork() == 0:\n    os.setsid()\n    while True: pass", 6, "PermissionError"),
    ("subprocess", "right", "import subprocess\nsubprocess.Popen(['/usr/bin/env'])", 6, "PermissionError"),
    ("shell magic", "right", "!/usr/bin/env\nprint('went on')", 6, "pty"),
    ("bash magic", "right", "%%bash\nrm -rf / --no-preserve-root", 6, "PermissionError"),
    (
        "process pool",
        "right",
        "import multiprocessing\nmultiprocessing.get_context('fork').Pool(200)",
        6,
        "Error",
    ),
    ("exec over itself", "right", "import os\nos.execv('/usr/bin/env', ['env'])", 6, "PermissionError"),
    ("parent's memory", "right", "open('/proc/1/mem', 'rb').read(1)", 6, "FileNotFoundError"),
    (
        "parent's environment",
        "right",
        "import os\nopen(f'/proc/{os.getppid()}/environ').read()",
        6,
        "FileNotFoundError",
    ),
    (
        "environment",
        "right",
        "import os\nprint('HARM' if any('TOKEN' in n or 'SECRET' in n for n in os.environ) else 'no token')",
        6,
        "no token",
    ),
    ("parent killed", "right", "import os\nos.kill(os.getppid(), 9)", 6, ""),
    ("everybody killed", "right", "import os\nos.kill(-1, 9)\nprint('alone')", 6, "No such process"),
    ("group killed", "right", "import os\nos.killpg(0, 9)", 6, ""),
    (
        "kill by guess",
        "right",
        "import os\nfor pid in range(2, 4000):\n    try: os.kill(pid, 9)\n    except OSError: pass\nprint('nobody')",
        6,
        "nobody",
    ),
    ("network", "right", "import socket\nsocket.create_connection(('1.1.1.1', 53), 1)", 6, "Error"),
    ("web", "right", "import pandas as pd\npd.read_csv('http://127.0.0.1:8000/x.csv')", 6, "Error"),
    ("unix socket", "right", "import socket\nsocket.socket(socket.AF_UNIX)", 6, "PermissionError"),
    ("root", "right", "import os\nos.setuid(0)", 6, "OSError"),
    (
        "mount and name spaces",
        "right",
        SYSTEM + "call(165, b'/', b'/scratch', None, 4096, None); call(272, 0x10000000)",
        6,
        "refused 272",
    ),
    ("trace", "right", SYSTEM + "call(101, 16, 1, 0, 0); call(310, 1, None, 0, None, 0, 0)", 6, "refused 101"),
    (
        "io_uring, bpf, keys",
        "right",
        SYSTEM + "call(425, 8, None); call(321, 0, None, 0); call(250, 0, 0)",
        6,
        "refused 250",
    ),
    ("32-bit numbers", "right", SYSTEM + "call(0x40000000 + 57)", 6, "refused"),
    (
        "clone with name spaces",
        "right",
        SYSTEM + "call(56, 0x10000000 | 17, 0, 0, 0, 0); call(435, None, 0)",
        6,
        "refused 56",
    ),
    ("memory file", "right", SYSTEM + "call(319, b'x', 0)", 6, "refused 319"),
    # too much of everything
    ("endless loop", "q1", "while True: pass", 4, "took longer than 6 seconds"),
    ("endless loop above all", "right", "while True: pass", 6, "took longer than 6 seconds"),
    ("endless function", "q2", "def rate(k, n):\n    while True: pass", 4, "took longer than 6 seconds"),
    (
        "sleeper that ignores signals",
        "q3",
        "import signal, time\nfor number in range(1, 64):\n    try: signal.signal(number, signal.SIG_IGN)\n"
        "    except (OSError, ValueError): pass\nwhile True: time.sleep(9)",
        4,
        "took longer than 6 seconds",
    ),
    ("memory at once", "right", "x = bytearray(50 * 10**9)", 6, "MemoryError"),
    ("memory bit by bit", "right", "x = []\nwhile True: x.append(bytearray(10**7))", 6, "MemoryError"),
    ("disk filled", "right", "with open('/tmp/x', 'wb') as f:\n    while True: f.write(bytes(10**6))", 6, ""),
    ("a thousand large files", "right", "for i in range(1000): open(f'x{i}', 'wb').write(bytes(10**6))", 6, "OSError"),
    ("a million small files", "right", "for i in range(10**6): open(f'x{i}', 'wb').close()", 6, "OSError"),
    ("output at once", "right", "print('x' * 10**8)", 6, "more characters"),
    ("output line by line", "right", "for i in range(10**5): print('spam')", 6, "more characters"),
    ("endless output", "q3", "while True: print('spam')", 4, "took longer than 6 seconds"),
    (
        "threads",
        "right",
        "import threading, time\nfor i in range(10**5): threading.Thread(target=time.sleep, args=(99,)).start()",
        6,
        "",
    ),
    ("deep recursion", "right", "import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()", 6, ""),
    (
        "alarm clock",
        "right",
        "import signal\nsignal.setitimer(signal.ITIMER_REAL, 0.01)\nwhile True: pass",
        6,
        "took longer than 6 seconds",
    ),
    # what was earned stays
    ("os._exit", "q2", "import os\nos._exit(0)", 4, "ended the process (exit code 0)"),
    ("segmentation fault", "q2", "import ctypes\nctypes.string_at(0)", 4, "memory fault"),
    ("abort", "q2", "import os\nos.abort()", 4, "ended the process"),
    ("sys.exit", "q2", "import sys\nsys.exit(1)", 4, ""),
    ("keyboard interrupt", "q2", "raise KeyboardInterrupt", 4, "KeyboardInterrupt"),
    ("exit again and again", "right", "import os\nos._exit(1)", 6, "what follows ran without it"),
    (
        "a warning on stderr",
        "q2",
        "import warnings\ndef rate(k, n):\n    warnings.warn('slow')\n    if k > n: raise ValueError\n"
        "    return k / n if n else float('nan')",
        6,
        "",
    ),
    # answers that are no answers
    ("endless generator", "q3", "import itertools\nper_owner = itertools.count()", 4, "asked is a Series"),
    (
        "endless list",
        "q3",
        "class L(list):\n    def __iter__(self):\n        while True: yield 1\nper_owner = L([1])",
        4,
        "",
    ),
    ("a list of itself", "q3", "per_owner = []\nper_owner.append(per_owner)", 4, "too large to check"),
    ("too large an answer", "q3", "per_owner = ['x' * 10**6] * 10", 4, "too large to check"),
    ("a long text", "q1", "n_shared = 'x' * 10**8\np_shared = '<script>alert(1)</script>'", 4, ""),
    (
        "evil float",
        "q1",
        "class F(float):\n    def __float__(self): import os; os._exit(0)\nn_shared = p_shared = F(1)",
        4,
        "",
    ),
    (
        "evil repr",
        "q1",
        "class R:\n    def __repr__(self): raise SystemExit\n    __str__ = __repr__\nn_shared = R()\nn_shared",
        4,
        "",
    ),
    ("evil error", "q1", "class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E", 4, ""),
    ("lone surrogates", "q1", "n_shared = '\\ud800\\x00'\nraise ValueError('\\ud800\\x00')", 4, "ValueError"),
    ("infinite and nothing", "q1", "n_shared, p_shared = float('inf'), float('nan')", 4, "NaN"),
    (
        "a thread that answers later",
        "empty",
        "import threading, time\ndef late():\n    time.sleep(.5)\n    globals().update(n_shared=9)\n"
        "threading.Thread(target=late).start()",
        0,
        NEVER,
    ),
    (
        "results by counting calls",
        "q2",
        "calls = iter([0.25, float('nan'), 0, 0.3])\ndef rate(k, n): return next(calls)",
        4 + 1.5,
        "should be refused",
    ),
    ("numbers of the public tables", "q1", "n_shared, p_shared = 11, 0.275", 4, "Not yet"),
    ("names deleted", "q1", "del n_shared, p_shared", 4, "do not exist"),
    (
        "one name deleted",
        "q1",
        "n_shared = (cards['owner'] == 'shared').sum()\ndel p_shared",
        4,
        "`p_shared` does not exist",
    ),
    # the page that a person opens
    (
        "script in the output",
        "right",
        "from IPython.display import HTML, display\ndisplay(HTML('<script>alert(1)</script>'))",
        6,
        "HTML object",
    ),
    (
        "built-ins emptied",
        "q1",
        "import builtins\nfor name in list(vars(builtins)):\n    if name != '__import__': delattr(builtins, name)",
        0,
        "",
    ),
    ("environment poisoned", "right", "import os\nos.environ['LARKWELL_DATA'] = '/nowhere'\nos.environ.clear()", 6, ""),
    ("table changed in place", "right", "cards.drop(cards.index, inplace=True)", 2, ""),
    ("table changed for the next", "right", "cards.loc[:, 'owner'] = 'x'", 2, ""),
]
