"""The last step of a build: addresses that say what is in a file, a content security policy, a service worker, headers.

It works on the folder that a site generator has written, whichever that was, and adds nothing that a host must run.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import shutil
from pathlib import Path

from grader.errors import CourseError
from grader.pyodide import VERSION

IMMUTABLE = (
    r"^(assets/[0-9a-f]{8}/|assets/(javascripts|stylesheets)/.*\.[0-9a-f]{8}\.|pyodide/[0-9.]+-[0-9a-f]{8}/"
    r"|lab/(build|extensions)/.*\.[0-9a-f]{7,20}\.)"
)
"""Addresses, relative to the site's root, whose content never changes: the service worker and caches keep them."""
POLICY = {
    "default-src": "'self'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>(.*?)</script>", re.DOTALL)
CODE = re.compile(r"<(pre|code|textarea|script)\b.*?</\1>", re.DOTALL)
RUNNER = "runner/main.js"
IMPORT = re.compile(r'^import [^"]*"(\.[^"]+)"', re.MULTILINE)
SEARCH = "assets/javascripts/workers/search.*.min.js"
AMBIGUOUS, CLEAR = "e=e+s+o.id}return e", 'e=e+s+o.id+","}return e'
"""lunr names a state of its index by a letter and a number, written together; where words hold digits, two states can
get one name, and the search then finds nothing for words that begin alike (github.com/olivernn/lunr.js/issues/503)."""
REFERENCE = re.compile(r'((?:href|src)="(?:[^":]*/)?)assets/([^"?#]+\.(?:css|js))"')


def deliver(site: Path, assets: Path, worker: Path) -> None:
    """Finish the built `site`: `assets` are the site's own ones, `worker` is the source of its service worker."""
    hashed = _hashed_assets(site, assets)
    runner = _modules(assets, RUNNER)
    lock = _lock_address(site)
    search = _mended_search(site)
    pages = [path for path in sorted(site.rglob("*.html")) if "lab" not in path.relative_to(site).parts[:1]]
    for path in pages:
        text = path.read_text(encoding="utf-8")
        text = REFERENCE.sub(lambda found: _hashed_reference(found, hashed), _with_preloads(text, runner))
        for old, new in search.items():
            text = text.replace(old, new)
        if lock:
            text = text.replace(f'pyodide/{VERSION}/"', f'{lock}"')
        path.write_text(_with_policy(path.relative_to(site), text), encoding="utf-8")
    _write_worker(site, worker, lock)
    (site / "_headers").write_text(headers(), encoding="utf-8")
    (site / ".nojekyll").touch()  # or GitHub Pages would leave out what begins with an underscore


def headers() -> str:
    """The headers for a host that reads a `_headers` file; the guide for publishers has them for others."""
    return f"""/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin
/assets/*
  Content-Security-Policy: {WORKER_POLICY}
  Cache-Control: public, max-age=31536000, immutable
/pyodide/*
  Cache-Control: public, max-age=31536000, immutable
/sw.js
  Cache-Control: no-cache
"""


def _hashed_assets(site: Path, assets: Path) -> tuple[str, set[str]]:
    """Move the site's own assets to a name that says what is in them; that name, and the files."""
    files = sorted(path for path in assets.rglob("*") if path.is_file())
    told = hashlib.sha256()
    for path in files:
        told.update(path.relative_to(assets).as_posix().encode() + path.read_bytes())
    name = told.hexdigest()[:8]
    for path in files:
        target = site / "assets" / name / path.relative_to(assets)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(site / "assets" / path.relative_to(assets), target)
    for folder in {path.parent.relative_to(assets) for path in files} - {Path()}:
        (site / "assets" / folder).rmdir()
    for script in (site / "lab" / "extensions" / "larkwell-notebook" / "static").glob("*.js"):
        text = script.read_text(encoding="utf-8").replace("/assets/runner/", f"/assets/{name}/runner/")
        script.unlink()  # it may be the very file of the assembled program, under a second name
        script.write_text(text, encoding="utf-8")
    return name, {path.relative_to(assets).as_posix() for path in files}


def _hashed_reference(found: re.Match[str], hashed: tuple[str, set[str]]) -> str:
    name, files = hashed
    return f'{found[1]}assets/{name}/{found[2]}"' if found[2] in files else found[0]


def _mended_search(site: Path) -> dict[str, str]:
    """A search worker that stands on lunr, without lunr's fault, named by what is in it: its old name to the new.

    Raises:
        CourseError: the theme has come with another lunr than the one known here.
    """
    names = {}
    for worker in site.glob(SEARCH):
        text = worker.read_text(encoding="utf-8")
        if "lunr" not in text:
            continue
        if text.count(AMBIGUOUS) != 1:
            raise CourseError(
                f"{worker.name}: the theme's lunr is another one than grader/delivery.py mends. "
                "See whether it still has the fault named there, then mend or drop AMBIGUOUS."
            )
        text = text.replace(AMBIGUOUS, CLEAR)
        mended = worker.with_name(f"search.{hashlib.sha256(text.encode()).hexdigest()[:8]}.min.js")
        mended.write_text(text, encoding="utf-8")
        worker.unlink()
        names[worker.name] = mended.name
    return names


def _modules(assets: Path, first: str) -> list[str]:
    """The module `first` below `assets` and all that it imports, in the order in which they are met."""
    found = [first]
    for name in found:
        folder = (assets / name).parent
        for other in IMPORT.findall((assets / name).read_text(encoding="utf-8")):
            path = (folder / other).resolve().relative_to(assets.resolve()).as_posix()
            found += [] if path in found else [path]
    return found


def _with_preloads(text: str, modules: list[str]) -> str:
    """A page with an exercise fetches all its modules at once, not one import after the other; styles go before."""
    if found := re.search(rf'src="((?:\.\./)*)assets/{re.escape(RUNNER)}"', text):
        link = '<link rel="modulepreload" fetchpriority="low" href="{}assets/{}">'
        links = "\n".join(link.format(found[1], name) for name in modules)
        return text.replace("</head>", f"{links}\n</head>", 1)
    return text


def _lock_address(site: Path) -> str:
    """The address of the lock file of the site's Pyodide; its query says what is in it. Empty without one."""
    lock = next((site / "pyodide").glob("*/pyodide-lock.json"), None)
    if lock is None:
        return ""
    content = json.loads(lock.read_text(encoding="utf-8"))
    return f"{lock.relative_to(site).as_posix()}?v={hashlib.sha256(json.dumps(content).encode()).hexdigest()[:16]}"


def _with_policy(page: Path, text: str) -> str:
    """The page with its policy as the first thing in its head; CourseError where it holds what no policy allows."""
    markup = CODE.sub("", text)
    for pattern in (r"<[^>]*\s(style|on[a-z]+)=\"[^\"]*\"[^>]*>", r"<(style)\b[^>]*>"):
        if found := re.search(pattern, markup):
            raise CourseError(
                f"{page}: '{found[1]}' in {found[0][:80]}: the site's content security policy forbids it. "
                "Give the element a class and put what it does into site/assets/."
            )
    hashes = []
    for script in INLINE_SCRIPT.findall(text):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        hashes.append(f"'sha256-{digest}'")
    policy = POLICY | {"script-src": " ".join([POLICY["script-src"], *dict.fromkeys(hashes)])}
    told = "; ".join(f"{name} {value}" for name, value in policy.items())
    meta = f'<meta http-equiv="Content-Security-Policy" content="{html.escape(told, quote=True)}">'
    return re.sub(r"(<head[^>]*>)", lambda head: f"{head[0]}\n    {meta}", text, count=1)


def _write_worker(site: Path, source: Path, lock: str) -> None:
    """The service worker with the files of this build; its text changes with them, so browsers notice an update."""
    files = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*")) if path.is_file()]
    kept = [name for name in files if re.match(IMMUTABLE, name)]
    sheets = [name for name in kept if re.search(r"/(main|palette)\.[^/]*\.css$|/larkwell\.css$", name)]
    styles = sorted(sheets, key=lambda name: name.endswith("larkwell.css"))  # the site's own has the last word
    kept = [lock if lock.startswith(f"{name}?") else name for name in kept]
    build = hashlib.sha256(json.dumps(kept).encode() + source.read_bytes()).hexdigest()[:8]
    text = source.read_text(encoding="utf-8")
    values = {"BUILD": build, "IMMUTABLE": IMMUTABLE.replace("\\", "\\\\"), "FILES": kept, "STYLES": styles}
    for name, value in values.items():
        text = text.replace(f"%{name}%", value if isinstance(value, str) else json.dumps(value))
    (site / "sw.js").write_text(text, encoding="utf-8")
