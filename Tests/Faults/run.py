"""Breaks the office in every way that machines and networks know, and looks whether anything is lost, done
twice or half done. `bin/faults` starts it."""

import argparse
import signal
import sys
import time
import traceback

import clocks
import failover
import kill
import trouble
import two_servers
from ground import TASHAN, Ground, Told, Wrong

# In the order in which they run: name, engine (or both), what carries it out.
TESTS = [
    ("kill-sqlite", "sqlite", kill.kill_sqlite),
    ("kill-postgres", "postgres", kill.kill_postgres),
    ("back-ends", "postgres", kill.back_ends),
    ("postgres-dies", "postgres", kill.postgres_dies),
    ("failover", "postgres", failover.failover),
    ("failover-frozen", "postgres", failover.failover_frozen),
    ("failover-unconfirmed", "postgres", failover.failover_unconfirmed),
    ("failover-patroni", "postgres", failover.failover_patroni),
    ("two-servers", "postgres", two_servers.two_servers),
    ("disk-full-sqlite", "sqlite", trouble.disk_full_sqlite),
    ("disk-full-postgres", "postgres", trouble.disk_full_postgres),
    ("long-word", "postgres", trouble.long_word),
    ("refused", "postgres", trouble.refused),
    ("exhausted", "postgres", trouble.exhausted),
    ("slow-network", "postgres", trouble.slow_network),
    ("silent-network", "postgres", trouble.silent_network),
    ("cut-at-the-last-word", "postgres", trouble.cut_at_the_last_word),
    ("cut-between-two-steps", "postgres", trouble.cut_between_two_steps),
    ("clock-sqlite", "sqlite", clocks.clock_sqlite),
    ("clock-postgres", "postgres", clocks.clock_postgres),
]


def chosen(options):
    names = [name for name, _, _ in TESTS]
    for word in options.only or []:
        if not any(name.startswith(word) for name in names):
            sys.exit(f"bin/faults: there is no test {word}; there are: {' '.join(names)}")
    return [
        test for test in TESTS
        if (not options.only or any(test[0].startswith(word) for word in options.only))
        and options.engine in (None, test[1])]


def carry_out(name, test, options):
    """One test on a ground of its own; what it found wrong."""
    print(f"── {name}: {test.__doc__.splitlines()[0]}", flush=True)
    told, began = Told(name), time.monotonic()
    ground = Ground()
    try:
        test(told, ground, options)
    except Wrong as error:
        told.must(False, str(error))
    except Exception:
        told.must(False, traceback.format_exc())
    finally:
        ground.close()
    took = f"{time.monotonic() - began:.0f} s"
    if told.wrong:
        print(f"FAIL {name} ({took}): {len(told.wrong)} things were not as promised.", flush=True)
    else:
        print(f"PASS {name} ({took}): everything was as promised.", flush=True)
    return told.wrong


def main():
    parser = argparse.ArgumentParser(prog="bin/faults", description=__doc__)
    parser.add_argument("--rounds", type=int, default=200, help="kills of the program on each engine")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="only the tests whose name begins so")
    parser.add_argument("--engine", choices=["sqlite", "postgres"], help="only the tests on this engine")
    options = parser.parse_args()
    if not TASHAN.exists():
        sys.exit(f"bin/faults: {TASHAN} is not built; run swift build, or set TASHAN")
    # Stopped by hand or by a clock, it still leaves nothing behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    outcomes = [carry_out(name, test, options) for name, _, test in chosen(options)]
    failed = sum(1 for wrong in outcomes if wrong)
    print(f"{len(outcomes) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
