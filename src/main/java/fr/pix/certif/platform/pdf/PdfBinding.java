package fr.pix.certif.platform.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Binds tagged PDFs into one (PDF/UA-1), in which each leaves as soon as it was added: a thick one takes no more memory than
 * a thin one, and a slow reader holds up nobody's print. Where a printer prints both sides, nothing is on the back of what
 * somebody else is to have.
 */
public final class PdfBinding {

    private final OutputStream out;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final PdfOutput output;
    private final String title;
    private final String language;
    private final boolean ofFronts;
    private final int pageTree;
    private final int structure;
    private final int outlines;
    private final List<Integer> pages = new ArrayList<>();
    private final List<Integer> structures = new ArrayList<>();
    private final List<PageKeys> keys = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private int nextKey;

    private record PageKeys(int number, int first, int last) {}

    private record Bookmark(String title, int page) {}

    private PdfBinding(OutputStream out, String title, String language, boolean ofFronts) throws IOException {
        this.out = out;
        this.title = title;
        this.language = language;
        this.ofFronts = ofFronts;
        output = new PdfOutput(made);
        pageTree = output.nextNumber();
        structure = output.nextNumber();
        outlines = output.nextNumber();
    }

    /**
     * Each document begins on the front of a sheet: what candidates sign has neither somebody's access code nor somebody's
     * e-mail on its back.
     */
    public static PdfBinding ofSheets(OutputStream out, String title, String language) throws IOException {
        return new PdfBinding(out, title, language, false);
    }

    /**
     * Each page is a sheet, for another person. It is the reader that is asked to print one side (ISO 32000-1, table 150): a
     * blank page behind each would come out as a sheet where one side is what the printer prints.
     */
    public static PdfBinding ofFronts(OutputStream out, String title, String language) throws IOException {
        return new PdfBinding(out, title, language, true);
    }

    /** The pages that are added next are found under this title. */
    public void bookmark(String name) throws IOException {
        turnOver();
        bookmarks.add(new Bookmark(name, pages.size()));
    }

    /** All pages of a document just printed, of which nothing but the bytes is kept until they are sent. */
    void add(PDDocument document) throws IOException {
        turnOver();
        var objects = new PdfObjects(output, nextKey);
        var catalog = document.getDocumentCatalog().getCOSObject();
        objects.replace(catalog.getCOSDictionary(COSName.PAGES), pageTree);
        var root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        objects.replace(root, structure);
        for (var page : document.getPages()) {
            pages.add(objects.number(alone(page)));
        }
        children(root).forEach(child -> structures.add(objects.number(child)));
        pageKeys(root.getCOSDictionary(COSName.PARENT_TREE), objects);
        nextKey += Math.max(1, root.getInt(COSName.PARENT_TREE_NEXT_KEY, document.getNumberOfPages()));
        objects.writeAll();
        output.settle();
    }

    /** Waits for who reads, now that what was added takes no memory but for its bytes. */
    void send() throws IOException {
        made.writeTo(out);
        made.reset();
        out.flush();
    }

    private void turnOver() throws IOException {
        if (!ofFronts && pages.size() % 2 == 1) {
            var blank = output.nextNumber();
            output.object(
                    blank,
                    ascii("<</Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Resources <<>>>>"
                            .formatted(pageTree)));
            pages.add(blank);
        }
    }

    /** Says how far it is, to who reads the bytes as they come. */
    public void progress(int done, int all) throws IOException {
        output.comment(done + "/" + all);
        output.settle();
        send();
    }

    /** Ends the document; the stream stays open. */
    public void finish() throws IOException {
        output.object(
                pageTree, ascii("<</Type /Pages /Count %d /Kids [%s]>>".formatted(pages.size(), references(pages))));
        var leaves = references(keys.stream().map(PageKeys::number).toList());
        output.object(
                structure,
                ascii("<</Type /StructTreeRoot /K [%s] /ParentTree <</Kids [%s]>> /ParentTreeNextKey %d>>"
                        .formatted(references(structures), leaves, nextKey)));
        outlines();
        var metadata = output.nextNumber();
        output.stream(
                metadata, ascii("/Type /Metadata /Subtype /XML "), metadata().getBytes(UTF_8));
        var info = output.nextNumber();
        output.object(info, join("<</Title ", string(title), ">>"));
        var root = output.nextNumber();
        output.object(
                root,
                join(
                        """
                <</Type /Catalog /Pages %d 0 R /StructTreeRoot %d 0 R /Outlines %d 0 R /Metadata %d 0 R
                /MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true%s>> /PageMode %s /Lang \
                """.formatted(
                                        pageTree,
                                        structure,
                                        outlines,
                                        metadata,
                                        ofFronts ? " /Duplex /Simplex" : "",
                                        bookmarks.isEmpty() ? "/UseNone" : "/UseOutlines"),
                        string(language),
                        ">>"));
        output.finish(root, info);
        send();
    }

    /** A page that has all by itself, whatever it inherited. */
    private static COSDictionary alone(PDPage page) {
        var dictionary = page.getCOSObject();
        dictionary.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        dictionary.setItem(COSName.RESOURCES, page.getResources());
        return dictionary;
    }

    private static List<COSDictionary> children(COSDictionary root) {
        return switch (root.getDictionaryObject(COSName.K)) {
            case COSDictionary child -> List.of(child);
            case COSArray array ->
                array.toList().stream().map(COSDictionary.class::cast).toList();
            case null, default -> List.of();
        };
    }

    /** One leaf of the tree that leads from pages to structure for each leaf of the document's. */
    private void pageKeys(COSDictionary tree, PdfObjects objects) throws IOException {
        if (tree.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (var kid : kids) {
                pageKeys((COSDictionary) kid, objects);
            }
        }
        if (tree.getDictionaryObject(COSName.NUMS) instanceof COSArray numbers && numbers.size() > 1) {
            var text = new ByteArrayOutputStream();
            for (var i = 0; i < numbers.size(); i += 2) {
                PdfOutput.ascii(text, nextKey + numbers.getInt(i) + " ");
                objects.write(numbers.get(i + 1), text);
                text.write(' ');
            }
            var first = nextKey + numbers.getInt(0);
            var last = nextKey + numbers.getInt(numbers.size() - 2);
            var leaf = new PageKeys(output.nextNumber(), first, last);
            output.object(
                    leaf.number(), join("<</Limits [%d %d] /Nums [".formatted(first, last), text.toByteArray(), "]>>"));
            keys.add(leaf);
        }
    }

    private void outlines() throws IOException {
        var numbers = bookmarks.stream().map(_ -> output.nextNumber()).toList();
        for (var i = 0; i < numbers.size(); i++) {
            var bookmark = bookmarks.get(i);
            var beside = (i > 0 ? "/Prev %d 0 R ".formatted(numbers.get(i - 1)) : "")
                    + (i + 1 < numbers.size() ? "/Next %d 0 R ".formatted(numbers.get(i + 1)) : "");
            output.object(
                    numbers.get(i),
                    join(
                            "<</Parent %d 0 R %s/Dest [%d 0 R /Fit] /Title "
                                    .formatted(outlines, beside, pages.get(bookmark.page())),
                            string(bookmark.title()),
                            ">>"));
        }
        output.object(
                outlines,
                ascii(
                        numbers.isEmpty()
                                ? "<</Type /Outlines>>"
                                : "<</Type /Outlines /First %d 0 R /Last %d 0 R /Count %d>>"
                                        .formatted(numbers.getFirst(), numbers.getLast(), numbers.size())));
    }

    private String metadata() {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(title.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static String references(List<Integer> numbers) {
        return numbers.stream().map(number -> number + " 0 R").collect(Collectors.joining(" "));
    }

    private static byte[] string(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        COSWriter.writeString(new COSString(text), out);
        return out.toByteArray();
    }

    private static byte[] join(String before, byte[] within, String after) {
        var all = new ByteArrayOutputStream();
        PdfOutput.ascii(all, before);
        all.writeBytes(within);
        PdfOutput.ascii(all, after);
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
