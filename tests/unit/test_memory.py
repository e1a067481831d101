"""What was worked out of a thing is known as long as it is asked for, and of that very thing alone."""

from generator.memory import NO_MEMORY, Memory


class Counted:
    """A function that counts its calls."""

    def __init__(self) -> None:
        self.calls: list[object] = []

    def __call__(self, thing: list[int], more: int = 0) -> int:
        self.calls.append(list(thing))
        return sum(thing) + more


def test_the_same_thing_is_worked_out_once_and_an_equal_one_anew():
    memory, work, thing = Memory(), Counted(), [1, 2]
    assert [memory.recall(work, thing), memory.recall(work, thing)] == [3, 3]
    assert len(work.calls) == 1
    assert memory.recall(work, [1, 2]) == 3
    assert len(work.calls) == 2


def test_what_else_is_given_is_compared():
    memory, work, thing = Memory(), Counted(), [1, 2]
    assert [memory.recall(work, thing, more) for more in (0, 10, 0, 10)] == [3, 13, 3, 13]
    assert len(work.calls) == 2


def test_a_thing_that_is_gone_does_not_lend_its_number_to_another():
    memory, work = Memory(), Counted()
    assert [memory.recall(work, [number]) for number in range(1000)] == list(range(1000))


def test_what_is_not_asked_for_between_two_turns_is_forgotten():
    memory, work, kept, left = Memory(), Counted(), [1], [2]
    for _ in range(4):
        memory.turn()
        memory.recall(work, kept)
    assert len(work.calls) == 1
    memory.recall(work, left)
    memory.turn()
    memory.turn()
    assert len(memory) == 0
    assert memory.recall(work, left) == 2
    assert len(work.calls) == 3


def test_a_failure_is_not_kept():
    memory, failing = Memory(), [True]

    def work(thing: list[bool]) -> bool:
        if thing[0]:
            raise ValueError
        return True

    for _ in range(2):
        try:
            memory.recall(work, failing)
        except ValueError:
            failing[0] = False
    assert memory.recall(work, failing) is True


def test_an_equal_thing_is_the_same_as_the_last_one_until_another_comes():
    memory, first = Memory(), {"a": 1}
    assert memory.same(first) is first
    assert memory.same({"a": 1}) is first
    other = memory.same({"a": 2})
    assert other == {"a": 2}
    assert memory.same({"a": 2}) is other
    assert memory.same({"a": 1}) == first


def test_without_a_memory_everything_is_worked_out_each_time():
    work, thing = Counted(), [1]
    assert [NO_MEMORY.recall(work, thing), NO_MEMORY.recall(work, thing)] == [1, 1]
    assert len(work.calls) == 2
    assert NO_MEMORY.same(thing) is thing
    assert NO_MEMORY.same([1]) is not thing
    assert len(NO_MEMORY) == 0
