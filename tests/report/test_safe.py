"""What strangers write is shown as they wrote it, and changes nothing around it."""

import base64
import hashlib

import pytest

from claimx.report import safe


@pytest.mark.parametrize("text, shown", [
    ("\x1b[31m", "␛[31m"),
    ("\x00\x07", "␀␇"),
    ("\u202eexe.cod", "[U+202E]exe.cod"),
    ("\u202dx\u202c", "[U+202D]x"),
    ("\u2067نعم\u2069", "نعم"),
    ("\x9b1m\x7f", "[U+009B]1m[U+007F]"),
    ("\ud800", "[U+D800]"),
    ("أهلًا، \u200fنعم\u200c 12٪", "أهلًا، \u200fنعم\u200c 12٪"),
])  # fmt: skip
def test_what_changes_how_others_are_shown_is_a_sign(text, shown):
    assert safe.shown(text) == shown


def test_what_is_inserted_keeps_its_order_inside():
    assert safe.isolated("وزير <b>") == '<bdi lang="ar" dir="rtl">وزير &lt;b&gt;</bdi>'
    assert safe.isolated("BBC") == '<bdi lang="" dir="ltr">BBC</bdi>'


@pytest.mark.parametrize("text", ["javascript:x()", "data:text/html,x", " https://a", "", None])
def test_only_addresses_of_the_web_are_links(text):
    assert safe.web_address(text) is None
    assert safe.web_address("https://a.example/b") == "https://a.example/b"


def test_the_policy_allows_the_scripts_and_the_style_alone():
    policy = safe.policy(["a()", "b()"], "p {}")
    digests = (hashlib.sha256(text).digest() for text in (b"a()", b"b()", b"p {}"))
    hashes = [base64.b64encode(digest).decode() for digest in digests]
    assert policy == (
        f"default-src 'none'; script-src 'sha256-{hashes[0]}' 'sha256-{hashes[1]}'; "
        f"style-src 'sha256-{hashes[2]}'; base-uri 'none'; form-action 'none'"
    )
