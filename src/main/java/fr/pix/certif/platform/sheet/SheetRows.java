package fr.pix.certif.platform.sheet;

/** Takes the rows of a sheet as they are read, and may stop the reading by an exception of its own. */
@FunctionalInterface
public interface SheetRows<E extends Exception> {

    void take(SheetRow row) throws E;
}
