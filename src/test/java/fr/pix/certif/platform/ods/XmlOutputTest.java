package fr.pix.certif.platform.ods;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class XmlOutputTest {

    @Test
    void markup_in_a_text_stays_text() throws IOException {
        assertThat(written("<b> & \"c\" 'd' >")).isEqualTo("&lt;b&gt; &amp; \"c\" 'd' &gt;");
    }

    @Test
    void characters_of_every_width_are_utf8() throws IOException {
        assertThat(written("aé€😀שלום")).isEqualTo("aé€😀שלום");
    }

    @Test
    void characters_that_xml_does_not_allow_are_dropped() throws IOException {
        assertThat(written("a\u0000b\u0001c\u001Fd\uFFFEe\uFFFFf\uD800g\uDC00h"))
                .isEqualTo("abcdefgh");
    }

    @Test
    void spaces_are_kept_though_xml_would_fold_them() throws IOException {
        assertThat(written(" a  b\tc")).isEqualTo("<text:s/>a <text:s/>b c");
    }

    @Test
    void a_line_break_is_one_whatever_the_system_that_typed_it() throws IOException {
        assertThat(written("a\nb\r\nc\rd")).isEqualTo("a|b|c|d");
    }

    @Property(tries = 500)
    void whatever_is_typed_gives_well_formed_xml_without_a_lost_letter(@ForAll String typed)
            throws IOException, XMLStreamException {
        var xml = "<p xmlns:text='t'>" + written(typed) + "</p>";
        var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
        var read = new StringBuilder();
        while (reader.hasNext()) {
            reader.next();
            if (reader.isCharacters()) {
                read.append(reader.getText());
            }
        }
        assertThat(letters(read.toString())).isEqualTo(letters(typed));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String written(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new XmlOutput(bytes)) {
            out.text(text, Markup.of("|"));
        }
        return bytes.toString(UTF_8);
    }
}
