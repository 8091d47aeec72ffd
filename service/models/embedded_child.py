"""The process around llama.cpp's server; run by `embedded.py`, imports nothing of ours.

Why a process of its own: the constructor of the server keeps Python's global lock for seconds while
it loads the model, which would stop every other request, and a crash in native code would take the
service with it.

It reads one line of JSON from standard input, answers with one line on standard output, and ends
when its standard input is closed: with its parent, however that ended.
"""

import json
import os
import sys
from typing import IO, Any

# While one thread waits for the other at a barrier it must not burn the processor: with other work
# on the machine, spinning makes an answer up to thirty times slower. Read when the library loads.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

_ERRORS_ONLY = 1


def main() -> None:
    """Serve until the parent goes away."""
    answers = _own_output()
    wanted = json.loads(sys.stdin.readline())
    try:
        server = _serve(wanted)
    except ImportError as error:
        _answer(answers, {"error": "import", "message": str(error)})
    except RuntimeError as error:
        _answer(answers, {"error": "load", "message": str(error)})
    else:
        _answer(answers, {"url": server.listening_address})
        sys.stdin.read()
    # Nothing needs saving, and the server's own way out waits for the answer in progress.
    os._exit(0)


def _serve(wanted: dict[str, Any]) -> Any:  # noqa: ANN401 - the library has no types
    import xllamacpp  # noqa: PLC0415 - its absence is an answer

    params = xllamacpp.CommonParams()
    params.model.path = wanted["path"]
    params.model_alias = {wanted["model"]}
    params.n_ctx = wanted["context"] * wanted["slots"]
    params.n_parallel = wanted["slots"]
    params.cache_ram_mib = wanted["cache_mib"]
    params.slot_save_path = wanted["slot_dir"]
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = wanted["threads"]
    params.verbosity = _ERRORS_ONLY
    # On loopback any page in a browser could otherwise use the model.
    params.hostnames = ["127.0.0.1"]
    params.api_keys = [wanted["api_key"]]
    params.cors_origins = ""
    params.ui = False
    # Measured on 2 cores: repacked weights take 600 MB and a second more, and are not faster.
    params.no_extra_bufts = True
    params.warmup = False
    params.fit_params = False
    return xllamacpp.Server(params)


def _own_output() -> IO[str]:
    """Return the standard output, and leave native code another one that goes nowhere."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return answers


def _answer(answers: IO[str], line: dict[str, str]) -> None:
    answers.write(f"{json.dumps(line)}\n")
    answers.flush()


if __name__ == "__main__":
    main()
