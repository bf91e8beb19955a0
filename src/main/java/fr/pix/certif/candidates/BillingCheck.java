package fr.pix.certif.candidates;

import static fr.pix.certif.candidates.CandidateField.BILLING;
import static fr.pix.certif.candidates.CandidateField.PREPAYMENT_CODE;

import fr.pix.certif.kernel.Checked;
import org.jspecify.annotations.Nullable;

/** Who pays, which schools never say, and the code of what was paid before. */
final class BillingCheck {

    /** What keeps the rules. */
    record Bill(@Nullable Billing billing, String prepaymentCode) {}

    private BillingCheck() {}

    static Checked<Bill> check(CandidateToCheck one, boolean school) {
        return one.unchanged(BILLING, PREPAYMENT_CODE)
                .map(saved -> Checked.valid(new Bill(saved.billing(), saved.prepaymentCode())))
                .orElseGet(() -> check(one.typed(), school));
    }

    private static Checked<Bill> check(TypedCandidate typed, boolean school) {
        var said = CandidateCheck.line(typed, BILLING);
        var code = CandidateCheck.line(typed, PREPAYMENT_CODE);
        if (school) {
            return said.isEmpty() && code.isEmpty()
                    ? Checked.valid(new Bill(null, ""))
                    : CandidateCheck.fault(
                            said.isEmpty() ? PREPAYMENT_CODE : BILLING, CandidateProblem.BILLING_IN_SCHOOL);
        }
        var billing = Billing.parse(said);
        if (billing.isEmpty()) {
            return CandidateCheck.fault(
                    BILLING, said.isEmpty() ? CandidateProblem.BILLING_REQUIRED : CandidateProblem.BILLING_UNKNOWN);
        }
        return billing.get() == Billing.PREPAID ? prepaid(code) : otherwise(billing.get(), code);
    }

    private static Checked<Bill> prepaid(String code) {
        if (code.isEmpty()) {
            return CandidateCheck.fault(PREPAYMENT_CODE, CandidateProblem.PREPAYMENT_CODE_REQUIRED);
        }
        return code.length() > CandidateDetails.LINE
                ? CandidateCheck.fault(
                        PREPAYMENT_CODE,
                        CandidateProblem.PREPAYMENT_CODE_TOO_LONG,
                        CandidateDetails.LINE,
                        code.length())
                : Checked.valid(new Bill(Billing.PREPAID, code));
    }

    private static Checked<Bill> otherwise(Billing billing, String code) {
        return code.isEmpty()
                ? Checked.valid(new Bill(billing, ""))
                : CandidateCheck.fault(PREPAYMENT_CODE, CandidateProblem.PREPAYMENT_CODE_UNWANTED);
    }
}
