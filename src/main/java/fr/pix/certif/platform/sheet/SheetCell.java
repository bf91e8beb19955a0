package fr.pix.certif.platform.sheet;

/**
 * A cell that holds something, or several alike side by side.
 *
 * @param column the first one's column, from 0
 * @param times how many there are
 */
public record SheetCell(int column, int times, StoredValue stored) {}
