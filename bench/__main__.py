"""`make bench`, or `python -m bench NAME …` for some of it."""

import importlib
import sys
import time

BENCHES = ("lookup", "annotate", "http", "graphql", "storage", "kill")


def main(names: list[str]) -> int:
    """Run benches by name, all of them if none is named; 2 for a name that is none."""
    unknown = sorted(set(names) - set(BENCHES))
    if unknown:
        print(f"bench: no bench {', '.join(unknown)}; there are {', '.join(BENCHES)}")
        return 2
    for name in names or BENCHES:
        print(f"\n== {name}\n", flush=True)
        began = time.perf_counter()
        importlib.import_module(f"bench.{name}").main()
        print(f"\n{name}: {time.perf_counter() - began:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
