"""One thread for the matrices of the small network, which are too small to be shared out."""

from types import TracebackType

from threadpoolctl import LibController, ThreadpoolController


class OneThread:
    """While entered, numpy multiplies in one thread; afterwards in as many as before.

    The libraries are looked up once: the limits of threadpoolctl ask each of them for its version and more
    every time, which takes longer than a layer.
    """

    def __init__(self) -> None:
        found = ThreadpoolController().select(user_api="blas")
        self._libraries: list[LibController] = found.lib_controllers
        self._before: list[list[int]] = []  # one list for each time it is entered

    def __enter__(self) -> None:
        self._before.append([library.get_num_threads() for library in self._libraries])
        for library in self._libraries:
            library.set_num_threads(1)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for library, count in zip(self._libraries, self._before.pop(), strict=True):
            library.set_num_threads(count)
