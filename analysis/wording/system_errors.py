"""What the operating system says of a file or folder, in the language of the run."""

import errno

from analysis.wording.messages import N_, tr

SAID = {
    errno.ENOENT: N_("No such file or directory"),
    errno.EACCES: N_("Permission denied"),
    errno.EPERM: N_("Operation not permitted"),
    errno.EEXIST: N_("File exists"),
    errno.EISDIR: N_("Is a directory"),
    errno.ENOTDIR: N_("Not a directory"),
    errno.ENOTEMPTY: N_("Directory not empty"),
    errno.ENAMETOOLONG: N_("File name too long"),
    errno.ELOOP: N_("Too many levels of symbolic links"),
    errno.EMFILE: N_("Too many open files"),
    errno.ENOSPC: N_("No space left on device"),
    errno.EDQUOT: N_("Disk quota exceeded"),
    errno.EFBIG: N_("File too large"),
    errno.EROFS: N_("Read-only file system"),
    errno.EBUSY: N_("Device or resource busy"),
    errno.EIO: N_("Input/output error"),
}


def why_not(error: OSError) -> str:
    """Why the system refused something, in its own words; French for what happens most.

    >>> why_not(PermissionError(errno.EACCES, "Permission denied"))
    'Permission denied'
    """
    if error.errno in SAID:
        return tr(SAID[error.errno])
    return error.strerror or str(error)
