package fr.pix.certif.centres;

import java.util.List;

/** One page of the centres that a search finds, by name. */
public record CentrePage(List<Centre> centres, boolean hasPrevious, boolean hasNext) {

    public static final int SIZE = 25;

    public CentrePage {
        centres = List.copyOf(centres);
    }
}
