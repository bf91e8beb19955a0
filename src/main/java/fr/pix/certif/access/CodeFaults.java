package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Wait;
import java.util.List;

/** What is wrong with a code that somebody signed in was asked for. */
final class CodeFaults {

    /** The field that it is typed into; a form that waits for a sign-in never keeps it. */
    static final String FIELD = "secretCode";

    private CodeFaults() {}

    static List<SignInLimit.Counter> counters(AccountId account) {
        return List.of(SignInLimit.CODE.of(SignInLimit.CONFIRMING_CODE + account));
    }

    static List<Fault> of(CodeCheck.Verdict verdict) {
        return switch (verdict) {
            case CodeCheck.Verdict.Right _ -> List.of();
            case CodeCheck.Verdict.Wrong _ -> List.of(Fault.of(FIELD, AccessProblem.WRONG_CODE));
            case CodeCheck.Verdict.Expired _ -> List.of(Fault.of(FIELD, AccessProblem.CODE_EXPIRED));
            case CodeCheck.Verdict.Blocked(var remaining) ->
                List.of(Fault.of(FIELD, AccessProblem.TOO_MANY_CODES, new Wait(remaining).minutes()));
        };
    }
}
