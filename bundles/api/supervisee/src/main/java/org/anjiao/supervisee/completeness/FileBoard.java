package org.anjiao.supervisee.completeness;

import java.util.List;

/** A unit's figures and those of the units that report to it. */
public record FileBoard(FileFigures own, List<FileFigures> below) {
    public FileBoard {
        below = List.copyOf(below);
    }
}
