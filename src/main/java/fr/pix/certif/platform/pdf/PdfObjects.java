package fr.pix.certif.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Queue;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/** The objects of one PDF, told in the numbers of another. Those that nothing leads to are left behind. */
final class PdfObjects {

    private final PdfOutput output;
    private final int firstPageKey;
    private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
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
            if (object instanceof COSStream stream) {
                try (var bytes = stream.createRawInputStream()) {
                    output.stream(number, entries(stream), bytes.readAllBytes());
                }
            } else {
                output.object(number, text(object));
            }
        }
    }

    byte[] text(COSBase object) throws IOException {
        var text = new ByteArrayOutputStream();
        write(object, text);
        return text.toByteArray();
    }

    private void write(COSBase object, ByteArrayOutputStream out) throws IOException {
        switch (object) {
            case COSObject reference -> reference(reference, out);
            case COSStream stream -> PdfOutput.ascii(out, number(stream) + " 0 R");
            case COSDictionary dictionary -> {
                PdfOutput.ascii(out, "<<");
                out.writeBytes(entries(dictionary));
                PdfOutput.ascii(out, ">>");
            }
            case COSArray array -> {
                PdfOutput.ascii(out, "[");
                for (var item : array) {
                    write(item, out);
                    out.write(' ');
                }
                PdfOutput.ascii(out, "]");
            }
            case COSName name -> name.writePDF(out);
            case COSInteger number -> number.writePDF(out);
            case COSFloat number -> number.writePDF(out);
            case COSBoolean truth -> truth.writePDF(out);
            case COSString string -> COSWriter.writeString(string, out);
            default -> PdfOutput.ascii(out, "null");
        }
    }

    private void reference(COSObject reference, ByteArrayOutputStream out) throws IOException {
        switch (reference.getObject()) {
            case COSDictionary dictionary -> PdfOutput.ascii(out, number(dictionary) + " 0 R");
            case COSArray array -> PdfOutput.ascii(out, number(array) + " 0 R");
            case null -> PdfOutput.ascii(out, "null");
            case COSBase plain -> write(plain, out);
        }
    }

    /** The length of a stream is told by whoever writes it. */
    private byte[] entries(COSDictionary dictionary) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var entry : dictionary.entrySet()) {
            var name = entry.getKey();
            if (dictionary instanceof COSStream && name.equals(COSName.LENGTH)) {
                continue;
            }
            name.writePDF(out);
            out.write(' ');
            if (name.equals(COSName.STRUCT_PARENTS) || name.equals(COSName.STRUCT_PARENT)) {
                PdfOutput.ascii(out, Integer.toString(dictionary.getInt(name) + firstPageKey));
            } else {
                write(entry.getValue(), out);
            }
            out.write(' ');
        }
        return out.toByteArray();
    }
}
