package fr.pix.certif.platform.ods;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Parts the one file of a template into the several files of an .ods. */
final class TemplateParts<T> {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final Map<String, String> PICTURES =
            Map.of("image/png", "png", "image/svg+xml", "svg", "image/jpeg", "jpg");

    /** What a template says of the document; the rest is about whoever edited the template. */
    private static final Set<String> ABOUT =
            Set.of("dc:title", "dc:subject", "dc:description", "dc:language", "meta:keyword");

    private final FlatOdf odf;
    private final TemplateStyles styles;
    private final TemplateCompiler<T> compiler;
    private final Manifest manifest;
    private final List<OdsPart<T>> parts = new ArrayList<>();

    TemplateParts(FlatOdf odf, OdsFields<T> fields) {
        this.odf = odf;
        styles = new TemplateStyles(odf);
        compiler = new TemplateCompiler<>(fields, "", styles);
        manifest = new Manifest(odf.version(), TYPE);
    }

    /** All files in the order of the zip. */
    List<OdsPart<T>> all() {
        pictures();
        var content = content();
        var look = look();
        var meta = meta();
        parts.addFirst(ready("META-INF/manifest.xml", manifest.xml()));
        parts.addFirst(new OdsPart.Ready<>(PackedEntry.stored("mimetype", TYPE.getBytes(UTF_8))));
        parts.addAll(List.of(content, look, meta));
        return List.copyOf(parts);
    }

    private OdsPart<T> content() {
        var body = odf.section("office:body");
        var compiled = compiler.compile(body);
        var pieces = begin("office:document-content");
        compiler.write(odf.section("office:font-face-decls"), pieces);
        automaticStyles(body, pieces);
        compiled.forEach(pieces::add);
        return end("content.xml", "office:document-content", pieces);
    }

    private OdsPart<T> look() {
        var masters = odf.section("office:master-styles");
        var pieces = begin("office:document-styles");
        compiler.write(odf.section("office:font-face-decls"), pieces);
        compiler.write(odf.section("office:styles"), pieces);
        automaticStyles(masters, pieces);
        compiler.write(masters, pieces);
        return end("styles.xml", "office:document-styles", pieces);
    }

    private OdsPart<T> meta() {
        var pieces = begin("office:document-meta").markup("<office:meta>");
        FlatOdf.children(odf.section("office:meta")).stream()
                .filter(child -> ABOUT.contains(child.getNodeName()))
                .forEach(child -> compiler.write(child, pieces));
        pieces.markup("</office:meta>");
        return end("meta.xml", "office:document-meta", pieces);
    }

    private void automaticStyles(Element part, PieceList<T> pieces) {
        var used = styles.usedBy(part);
        pieces.markup("<office:automatic-styles>");
        FlatOdf.children(odf.section("office:automatic-styles")).stream()
                .filter(used)
                .forEach(style -> compiler.write(style, pieces));
        pieces.markup("</office:automatic-styles>");
    }

    private PieceList<T> begin(String root) {
        var pieces = new PieceList<T>().markup(PROLOGUE + "<" + root);
        odf.namespaces().forEach((name, uri) -> pieces.markup(PieceList.attribute(name, uri)));
        return pieces.markup(PieceList.attribute("office:version", odf.version()) + ">");
    }

    private OdsPart<T> end(String name, String root, PieceList<T> pieces) {
        manifest.add(name, "text/xml");
        var all = pieces.markup("</" + root + ">").toList();
        if (all.size() == 1 && all.getFirst() instanceof Piece.Fixed<T>(Markup xml)) {
            return ready(name, xml.bytes());
        }
        return new OdsPart.Filled<>(name, all);
    }

    /** A flat file carries its pictures in Base64; a package has them as files. */
    private void pictures() {
        var data = FlatOdf.all(odf.section("office:body"), "office:binary-data");
        for (var i = 0; i < data.size(); i++) {
            var image = (Element) data.get(i).getParentNode();
            var type = image.getAttribute("draw:mime-type");
            var extension = PICTURES.get(type);
            if (extension == null) {
                throw new OdsTemplateFault("a picture needs a draw:mime-type among " + PICTURES.keySet());
            }
            var name = "Pictures/" + (i + 1) + "." + extension;
            parts.add(ready(
                    name,
                    Base64.getMimeDecoder().decode(data.get(i).getTextContent().strip())));
            manifest.add(name, type);
            image.removeChild(data.get(i));
            image.setAttribute("xlink:href", name);
            image.setAttribute("xlink:type", "simple");
            image.setAttribute("xlink:show", "embed");
            image.setAttribute("xlink:actuate", "onLoad");
        }
    }

    private OdsPart<T> ready(String name, byte[] bytes) {
        return new OdsPart.Ready<>(PackedEntry.deflated(name, bytes));
    }
}
