"""Who needs no model pays for none."""

import subprocess
import sys


def test_importing_the_summarisers_imports_no_model_library() -> None:
    program = (
        "import sys, prompts, prompts.notes, prompts.offline, prompts.model;"
        "heavy = {'langchain', 'langchain_core', 'openai', 'langsmith'};"
        "print(sorted(heavy.intersection(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"
