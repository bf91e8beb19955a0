package fr.pix.certif.candidates.students;

import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.table.Column;

/**
 * What is wrong with one cell of a register.
 *
 * @param shown what the cell says
 */
public record StudentFault(int row, Column column, String shown, Fault fault) {}
