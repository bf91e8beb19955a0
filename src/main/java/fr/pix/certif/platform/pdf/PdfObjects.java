package fr.pix.certif.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/** The objects of one PDF, told in the numbers of another. Those that nothing leads to are left behind. */
final class PdfObjects {

    private final PdfOutput output;
    private final int firstPageKey;
    private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final Map<COSName, byte[]> names = new HashMap<>();
    private final Queue<COSBase> waiting = new ArrayDeque<>();

    /**
     * Of a PDF whose pages are counted from a key on in the tree that leads from pages to structure.
     *
     * @param output where they go
     */
    PdfObjects(PdfOutput output, int firstPageKey) {
        this.output = output;
        this.firstPageKey = firstPageKey;
    }

    /** What leads to this object leads to another, which is there already. */
    void replace(COSBase object, int number) {
        numbers.put(object, number);
    }

    /** The object's number; it is written in its turn. */
    int number(COSBase object) {
        return numbers.computeIfAbsent(object, added -> {
            waiting.add(added);
            return output.nextNumber();
        });
    }

    /** Writes all that was numbered, and all that it leads to. */
    void writeAll() throws IOException {
        for (var object = waiting.poll(); object != null; object = waiting.poll()) {
            var number = number(object);
            var text = new ByteArrayOutputStream();
            switch (object) {
                case COSStream stream -> {
                    entries(stream, text);
                    try (var bytes = stream.createRawInputStream()) {
                        output.stream(number, text.toByteArray(), bytes.readAllBytes());
                    }
                }
                case COSDictionary dictionary -> {
                    within(dictionary, text);
                    output.object(number, text.toByteArray());
                }
                default -> throw new IllegalArgumentException("no object by itself: " + object);
            }
        }
    }

    /** A value; what may be led to from elsewhere as well is a reference. */
    void write(COSBase value, ByteArrayOutputStream out) throws IOException {
        switch (value) {
            case COSStream stream -> PdfOutput.ascii(out, number(stream) + " 0 R");
            case COSDictionary dictionary
            when !dictionary.isDirect() -> PdfOutput.ascii(out, number(dictionary) + " 0 R");
            case COSDictionary dictionary -> within(dictionary, out);
            case COSArray array -> {
                out.write('[');
                for (var item : array) {
                    write(item, out);
                    out.write(' ');
                }
                out.write(']');
            }
            case COSName name -> out.writeBytes(written(name));
            case COSInteger number -> number.writePDF(out);
            case COSFloat number -> number.writePDF(out);
            case COSBoolean truth -> truth.writePDF(out);
            case COSString string -> COSWriter.writeString(string, out);
            case COSNull nothing -> nothing.writePDF(out);
            default -> throw new IllegalArgumentException("not a value of a paper just printed: " + value);
        }
    }

    private void within(COSDictionary dictionary, ByteArrayOutputStream out) throws IOException {
        PdfOutput.ascii(out, "<<");
        entries(dictionary, out);
        PdfOutput.ascii(out, ">>");
    }

    /** The length of a stream is told by whoever writes it. */
    private void entries(COSDictionary dictionary, ByteArrayOutputStream out) throws IOException {
        for (var entry : dictionary.entrySet()) {
            var name = entry.getKey();
            if (dictionary instanceof COSStream && name.equals(COSName.LENGTH)) {
                continue;
            }
            out.writeBytes(written(name));
            out.write(' ');
            if (name.equals(COSName.STRUCT_PARENTS) || name.equals(COSName.STRUCT_PARENT)) {
                PdfOutput.ascii(out, Integer.toString(dictionary.getInt(name) + firstPageKey));
            } else {
                write(entry.getValue(), out);
            }
            out.write(' ');
        }
    }

    /** Some hundred names are written thousands of times. */
    private byte[] written(COSName name) throws IOException {
        var known = names.get(name);
        if (known == null) {
            var out = new ByteArrayOutputStream();
            name.writePDF(out);
            known = out.toByteArray();
            names.put(name, known);
        }
        return known;
    }
}
