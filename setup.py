"""Compiles words and rules when the package is built; everything else is in pyproject.toml."""

import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

SOURCE = Path(__file__).parent / "src"


class Build(build_py):
    """Copies the package, and adds compiled words and rules; an editable install makes its own."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            sys.path.insert(0, str(SOURCE))
            from claimx import prepared_packs
            from claimx.lexicon import compiled

            built = Path(self.build_lib, "claimx")
            compiled.SHIPPED = built / "lexicon" / compiled.SHIPPED.name
            compiled.build(compiled.SHIPPED)
            prepared_packs.build(built / prepared_packs.SHIPPED.name)


setup(cmdclass={"build_py": Build})
