package fr.pix.certif.kernel;

import java.util.List;

/**
 * What is wrong with one field of what somebody typed.
 *
 * @param field the field's name in the form
 * @param arguments what the problem's text is completed with, in order
 */
public record Fault(String field, Problem problem, List<Object> arguments) {

    public static Fault of(String field, Problem problem, Object... arguments) {
        return new Fault(field, problem, List.of(arguments));
    }
}
