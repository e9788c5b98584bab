"""The inner wall: what a submission's process gives up before it runs a learner's first line.

Runs inside the jail only. Each submission is one process, the first of its own process namespace: it can start no other
(so no daemon can outlive it), sees none, has an empty file system of its own to write to, no way to open a socket, and
caps on memory, processor time and file size. A kill of it from outside ends all there is.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import struct
from pathlib import Path

NEW_MOUNT, NEW_IPC, NEW_USER, NEW_PID, NEW_NET = 0x20000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
NO_SUID, NO_DEVICES, READ_ONLY, RECURSIVE, PRIVATE = 2, 4, 1, 16384, 1 << 18
NOBODY = 65534
SCRATCH = "/scratch"
"""The one folder that can be written to; /tmp points to it."""
SET_DUMPABLE, DEATH_SIGNAL, NO_NEW_PRIVILEGES, SECCOMP, DROP_BOUND = 4, 1, 38, 22, 24

_libc = ctypes.CDLL(None, use_errno=True)

# system calls that no exercise needs: other processes, other name spaces, mounts, sockets, memory that no cap counts
_DENIED = {
    "x86_64": {
        "fork": 57, "vfork": 58, "execve": 59, "execveat": 322, "ptrace": 101, "process_vm_readv": 310,
        "process_vm_writev": 311, "mount": 165, "umount2": 166, "pivot_root": 155, "chroot": 161, "unshare": 272,
        "setns": 308, "socket": 41, "bpf": 321, "perf_event_open": 298, "userfaultfd": 323, "keyctl": 250,
        "add_key": 248, "request_key": 249, "init_module": 175, "finit_module": 313, "delete_module": 176,
        "kexec_load": 246, "kexec_file_load": 320, "open_by_handle_at": 304, "name_to_handle_at": 303, "swapon": 167,
        "swapoff": 168, "reboot": 169, "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427,
        "memfd_create": 319, "memfd_secret": 447, "shmget": 29, "msgget": 68, "semget": 64, "mq_open": 240,
        "move_mount": 429, "open_tree": 428, "fsopen": 430, "fsmount": 432, "mount_setattr": 442, "pidfd_getfd": 438,
        "process_madvise": 440, "kcmp": 312, "personality": 135, "acct": 163, "syslog": 103, "quotactl": 179,
    },
    "aarch64": {
        "execve": 221, "execveat": 281, "ptrace": 117, "process_vm_readv": 270, "process_vm_writev": 271,
        "mount": 40, "umount2": 39, "pivot_root": 41, "chroot": 51, "unshare": 97, "setns": 268, "socket": 198,
        "bpf": 280, "perf_event_open": 241, "userfaultfd": 282, "keyctl": 219, "add_key": 217, "request_key": 218,
        "init_module": 105, "finit_module": 273, "delete_module": 106, "kexec_load": 104, "kexec_file_load": 294,
        "open_by_handle_at": 265, "name_to_handle_at": 264, "swapon": 224, "swapoff": 225, "reboot": 142,
        "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427, "memfd_create": 279,
        "memfd_secret": 447, "shmget": 194, "msgget": 186, "semget": 190, "mq_open": 180, "move_mount": 429,
        "open_tree": 428, "fsopen": 430, "fsmount": 432, "mount_setattr": 442, "pidfd_getfd": 438,
        "process_madvise": 440, "kcmp": 272, "personality": 92, "acct": 89, "syslog": 116, "quotactl": 60,
    },
}  # fmt: skip
_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_CLONE = {"x86_64": 56, "aarch64": 220}
_CLONE3 = 435
_CAPSET = {"x86_64": 126, "aarch64": 91}
_PIDFD_OPEN = 434
THREAD = 0x10000
ALLOW, ERROR, KILL = 0x7FFF0000, 0x00050000, 0x80000000
NOT_PERMITTED, NO_SUCH_CALL = 1, 38


def supported() -> bool:
    """Whether the system calls of this processor are known here."""
    return platform.machine() in _DENIED


def drop_root() -> None:
    """Become an unprivileged user."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
        _libc.prctl(SET_DUMPABLE, 1, 0, 0, 0)  # or /proc/self would belong to root


def own_user_namespace() -> None:
    """Get a user, mount, process and IPC name space of one's own; the next child is the first process in it."""
    user, group = os.getuid(), os.getgid()
    _must(_libc.unshare(NEW_USER | NEW_MOUNT | NEW_PID | NEW_IPC), "unshare the user namespace")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{group} {group} 1")


def unreadable() -> None:
    """Keep other processes of the same user out of one's memory."""
    _libc.prctl(SET_DUMPABLE, 0, 0, 0, 0)


def die_with_parent() -> None:
    _libc.prctl(DEATH_SIGNAL, 9, 0, 0, 0)


class Births:
    """Forks whose child is the first process of a process namespace of its own."""

    def __init__(self) -> None:
        self._own = int(_libc.syscall(_PIDFD_OPEN, os.getpid(), 0))
        _must(0 if self._own >= 0 else -1, "open one's own process")

    def fork(self) -> int:
        _must(_libc.unshare(NEW_PID), "unshare the process namespace")
        try:
            return os.fork()
        finally:
            _libc.setns(self._own, NEW_PID)  # the next one gets a fresh one; in the child it changes nothing


def enclose(disk_mb: float) -> None:
    """In the child: an empty folder of its own, no /proc, nobody to signal, no privileges and no way to any."""
    os.setsid()
    _must(_libc.unshare(NEW_MOUNT | NEW_IPC), "unshare the mounts")
    _mount(None, "/", None, PRIVATE | RECURSIVE, "")
    _mount("tmpfs", SCRATCH, "tmpfs", NO_SUID | NO_DEVICES, f"size={int(disk_mb)}m,mode=700,nr_inodes=5000")
    _mount("tmpfs", "/proc", "tmpfs", NO_SUID | NO_DEVICES | READ_ONLY, "size=4k")
    os.chdir(SCRATCH)
    unreadable()
    for capability in range(64):
        if _libc.prctl(DROP_BOUND, capability, 0, 0, 0):
            break
    header, none = struct.pack("II", 0x20080522, 0), struct.pack("IIIIII", 0, 0, 0, 0, 0, 0)
    _must(_libc.syscall(_CAPSET[platform.machine()], header, none), "drop the capabilities")


def cap(memory_mb: float, seconds: float, disk_mb: float, mapped: int) -> None:
    """Resource limits; `mapped` is the address space that was there before."""
    for what, most in (
        (resource.RLIMIT_AS, mapped + int(memory_mb * 2**20)),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_FSIZE, int(disk_mb * 2**20)),
        (resource.RLIMIT_NOFILE, 128),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
    ):
        resource.setrlimit(what, (most, most))


def mapped_bytes() -> int:
    """The address space of this process."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


class _Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_void_p)]


class Refusals:
    """The filter that refuses the system calls above; of `clone`, all but threads. Made once, in the parent."""

    def __init__(self) -> None:
        program = _program(platform.machine())
        self._code = ctypes.create_string_buffer(program)
        self._filter = _Filter(len(program) // 8, ctypes.cast(self._code, ctypes.c_void_p).value)

    def begin(self) -> None:
        """Refuse from here on, in this process."""
        _must(_libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0), "give up new privileges")
        _must(_libc.prctl(SECCOMP, 2, ctypes.byref(self._filter), 0, 0), "filter system calls")


def _program(machine: str) -> bytes:
    """The filter in the kernel's own small language: load, compare, jump, return."""

    def load(offset: int) -> bytes:
        return struct.pack("HBBI", 0x20, 0, 0, offset)

    def equal(value: int, yes: int, no: int) -> bytes:
        return struct.pack("HBBI", 0x15, yes, no, value)

    def answer(value: int) -> bytes:
        return struct.pack("HBBI", 0x06, 0, 0, value)

    parts = [load(4), equal(_ARCHITECTURE[machine], 1, 0), answer(KILL), load(0)]
    if machine == "x86_64":  # the same calls under their x32 numbers
        parts += [struct.pack("HBBI", 0x35, 0, 1, 0x40000000), answer(ERROR | NOT_PERMITTED)]
    for number in _DENIED[machine].values():
        parts += [equal(number, 0, 1), answer(ERROR | NOT_PERMITTED)]
    parts += [equal(_CLONE3, 0, 1), answer(ERROR | NO_SUCH_CALL)]
    parts += [equal(_CLONE[machine], 0, 3), load(16), struct.pack("HBBI", 0x45, 1, 0, THREAD)]
    parts += [answer(ERROR | NOT_PERMITTED), answer(ALLOW)]
    return b"".join(parts)


def _mount(source: str | None, target: str, kind: str | None, flags: int, options: str) -> None:
    encoded = [text.encode() if text else None for text in (source, kind)]
    done = _libc.mount(encoded[0], target.encode(), encoded[1], ctypes.c_ulong(flags), options.encode() or None)
    _must(done, f"mount {target}")


def _must(result: int, what: str) -> None:
    if result:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
