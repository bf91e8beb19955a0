package fr.pix.certif.platform.sheet;

import java.util.List;

/**
 * A row that holds something, or several alike that follow each other: a spreadsheet writes them once.
 *
 * @param number the first one's number, as the spreadsheet shows it
 * @param times how many there are
 * @param cells those that hold something, from left to right
 */
public record SheetRow(int number, int times, List<SheetCell> cells) {}
