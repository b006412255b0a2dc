import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest
from hypothesis import settings

# A busy machine is slow, which is no fault of the code.
settings.register_profile("claimx", deadline=None)
settings.load_profile("claimx")


@pytest.fixture(scope="session")
def engine():
    """The extractor with the built-in packs; loading it takes seconds, using it does not."""
    from claimx.pipeline import extractor

    return extractor()


@pytest.fixture(scope="session")
def claims(engine):
    """The claims of a text, in text order."""
    from claimx.text.document import document

    return lambda text: engine.extract(document(text)).claims


@pytest.fixture(scope="session")
def claim(claims):
    """The one claim of a text."""

    def found(text):
        (only,) = claims(text)
        return only

    return found


@pytest.fixture
def site(monkeypatch):
    """Pages by path, served on 127.0.0.1: a status, headers and a body, or what answers."""
    monkeypatch.setenv("no_proxy", "*")
    pages, asked = {}, []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            found = pages.get(self.path, (404, {}, b""))
            if callable(found):
                return found(self)
            status, headers, body = found
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *args: None  # a client that gives up is what some tests want
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    root = f"http://127.0.0.1:{server.server_address[1]}"
    yield SimpleNamespace(pages=pages, asked=asked, root=root)
    server.shutdown()
    server.server_close()
