import threading

import anyio
import pytest

from api.errors import Busy
from api.rest import Workers


def test_calls_run_few_at_a_time_and_all_are_answered() -> None:
    running, most = 0, 0
    lock = threading.Lock()

    def call() -> int:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        threading.Event().wait(0.005)
        with lock:
            running -= 1
        return threading.get_ident()

    async def main() -> list[int]:
        workers = Workers(2)
        answers: list[int] = []

        async def one() -> None:
            answers.append(await workers.run(call))

        async with anyio.create_task_group() as group:
            for _ in range(50):
                group.start_soon(one)
        return answers

    answers = anyio.run(main)
    assert len(answers) == 50
    assert most == 2
    assert threading.get_ident() not in answers


def test_more_than_may_wait_is_refused_and_later_accepted() -> None:
    release = threading.Event()

    async def main() -> None:
        workers = Workers(1, queue_max=2)
        async with anyio.create_task_group() as group:
            group.start_soon(workers.run, release.wait)
            group.start_soon(workers.run, release.wait)
            await anyio.sleep(0.01)
            with pytest.raises(Busy) as refused:
                await workers.run(lambda: None)
            assert refused.value.retry_after >= 1
            release.set()
        assert await workers.run(lambda: "again") == "again"

    anyio.run(main)


def test_a_short_call_does_not_wait_for_long_ones() -> None:
    release = threading.Event()

    async def main() -> None:
        workers = Workers(1)
        async with anyio.create_task_group() as group:
            for _ in range(10):
                group.start_soon(workers.run, release.wait)
            await anyio.sleep(0.01)
            with anyio.fail_after(5):
                assert await workers.run(lambda: "short", size=10) == "short"
            release.set()

    anyio.run(main)


def test_a_call_that_fails_gives_its_place_back() -> None:
    def broken() -> None:
        raise ZeroDivisionError

    async def main() -> None:
        workers = Workers(1, queue_max=1)
        for _ in range(3):
            with pytest.raises(ZeroDivisionError):
                await workers.run(broken)

    anyio.run(main)
