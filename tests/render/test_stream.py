import json

import pytest
import yaml

from claimx.render import FORMATS, renderer
from claimx.render.plain import plain
from claimx.render.stream import stream

from ..samples import RESULT

READ = {
    "yaml": lambda text: list(yaml.safe_load_all(text)),
    "json": json.loads,
    "jsonl": lambda text: [json.loads(line) for line in text.splitlines()],
}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_stream_reads_back_as_its_documents(form, count):
    text = "".join(stream([renderer(form)(RESULT)] * count, form))
    assert READ[form](text) == [plain(RESULT)] * count


def test_every_yaml_document_of_a_stream_is_opened():
    assert "".join(stream(["a: 1\n", "b: 2\n"], "yaml")) == "---\na: 1\n---\nb: 2\n"


def test_pieces_come_as_documents_do():
    def documents():
        yield "{}\n"
        raise RuntimeError

    assert next(stream(documents(), "json")) == "[\n{}"
