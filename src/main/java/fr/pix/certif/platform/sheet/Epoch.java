package fr.pix.certif.platform.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when the days of a workbook are counted (ECMA-376 part 1, 18.17.4.1). */
enum Epoch {
    /** 1 is 1 January 1900. */
    FROM_1900(LocalDate.of(1899, 12, 31)),
    /** 0 is 1 January 1904. */
    FROM_1904(LocalDate.of(1904, 1, 1));

    /** Excel knows a 29 February 1900 that never was, as Lotus 1-2-3 did; days after it have one number more. */
    private static final int NEVER_WAS = 60;

    /** 31 December 9999, beyond which nothing is a day. */
    private static final int LAST = 2_958_465;

    private final LocalDate zero;

    Epoch(LocalDate zero) {
        this.zero = zero;
    }

    /** As the workbook says it; where it says nothing, from 1900. */
    static Epoch of(@Nullable String date1904) {
        return "1".equals(date1904) || "true".equals(date1904) ? FROM_1904 : FROM_1900;
    }

    /** The day that has this number; none where it is out of the calendar. A fraction is a time of that day. */
    Optional<LocalDate> day(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST + 1L)) >= 0) {
            return Optional.empty();
        }
        var days = number.intValue();
        if (this == FROM_1900 && days == NEVER_WAS) {
            return Optional.empty();
        }
        return Optional.of(zero.plusDays(this == FROM_1900 && days > NEVER_WAS ? days - 1L : days));
    }
}
