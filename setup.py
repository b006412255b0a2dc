"""Compiles the lexicon when the package is built; everything else is in pyproject.toml."""

import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

SOURCE = Path(__file__).parent / "src"


class Build(build_py):
    """Copies the package, and adds the compiled lexicon; an editable install makes its own."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            sys.path.insert(0, str(SOURCE))
            from claimx.lexicon import compiled

            compiled.build(Path(self.build_lib, "claimx", "lexicon", compiled.SHIPPED.name))


setup(cmdclass={"build_py": Build})
