"""A real browser, headless: Debian's chromium or another that is installed."""

import os
import shutil

import pytest

from claimx.report.page import page

from .articles import bridge, port

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def lacking(what):
    """Skip, but never where the tests must be complete."""
    message = f"{what} is not installed: apt-get install chromium, make setup"
    pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)


@pytest.fixture(scope="session")
def chromium():
    """The browser, for the whole run."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        lacking("playwright")
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        lacking("Chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


class Seen:
    """A page that is open, with all that it complained of or asked the network for."""

    def __init__(self, context, path):
        self.page, self.complaints, self.asked = context.new_page(), [], []
        self.page.on("console", lambda said: self.complaints.append(said.text))
        self.page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.address = path.as_uri()

    def go(self, state=""):
        """Open the page as somebody who was sent this address would."""
        self.page.goto("about:blank")
        self.page.goto(self.address + state)
        return self.page


@pytest.fixture
def opened(chromium, tmp_path):
    """Open HTML in a window of a width and colour scheme; until the test ends all must go well."""
    contexts, pages = [], []

    def opened(html, state="", width=1280, scheme="light", **more):
        file = tmp_path / f"{len(pages)}.html"
        file.write_text(html, encoding="utf-8")
        contexts.append(
            chromium.new_context(
                viewport={"width": width, "height": 800}, color_scheme=scheme, **more
            )
        )
        pages.append(Seen(contexts[-1], file))
        return pages[-1].go(state)

    yield opened
    for context in contexts:
        context.close()
    for seen in pages:
        assert not seen.complaints
        assert all(url.startswith((seen.address, "about:blank")) for url in seen.asked)


@pytest.fixture(scope="session")
def html():
    """A page of two articles, in Arabic."""
    return page([port(), bridge()], "ar")
