package fr.pix.certif.centres;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.pix.certif.kernel.CentreId;
import java.util.List;

/** What an import would make of one line of a list of centres. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = CentreLine.New.class, name = "new"),
    @JsonSubTypes.Type(value = CentreLine.Known.class, name = "known"),
    @JsonSubTypes.Type(value = CentreLine.Faulty.class, name = "faulty")
})
public sealed interface CentreLine {

    int row();

    /** A line that says which centre. */
    sealed interface Clear extends CentreLine {

        CentreDetails details();
    }

    /** Its space is opened. */
    record New(int row, CentreDetails details) implements Clear {}

    /**
     * A centre has the external id already, and stays as it is: a list opens centres and changes none.
     *
     * @param otherwise the fields that the list says otherwise, as the audit calls them; none if it says the same
     */
    record Known(int row, CentreDetails details, CentreId centre, List<String> otherwise) implements Clear {

        public Known {
            otherwise = List.copyOf(otherwise);
        }
    }

    /** Not imported. */
    record Faulty(int row, List<CentreFault> faults) implements CentreLine {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
