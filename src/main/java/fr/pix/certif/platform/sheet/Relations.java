package fr.pix.certif.platform.sheet;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a part of a package leads to (Open Packaging Conventions, ECMA-376 part 2): the parts have no names of their own. */
final class Relations {

    /** A workbook leads to each of its sheets. */
    private static final int MOST = 2_000;

    private record Relation(String id, String type, String part) {}

    private final List<Relation> all = new ArrayList<>();

    private Relations() {}

    /**
     * Reads those of a part; of the whole package where it has no name.
     *
     * @param part as the zip names it
     */
    static Relations of(byte[] packed, String part) throws IOException {
        var name = part.substring(part.lastIndexOf('/') + 1);
        var folder = part.substring(0, part.length() - name.length());
        var relations = new Relations();
        try (var source = Packed.part(packed, folder + "_rels/" + name + ".rels")) {
            var xml = new StrictXml(source);
            xml.toChild();
            while (xml.toChild()) {
                relations.add(xml, folder);
                xml.skip();
            }
        }
        return relations;
    }

    /** The part that such a relation leads to: types are addresses that end alike, of which the standard has two sets. */
    Optional<String> ofType(String type) {
        return first(relation -> relation.type().endsWith("/" + type));
    }

    Optional<String> ofId(String id) {
        return first(relation -> relation.id().equals(id));
    }

    private Optional<String> first(Predicate<Relation> such) {
        return all.stream().filter(such).map(Relation::part).findFirst();
    }

    private void add(StrictXml xml, String folder) throws UnreadableSheet {
        var id = xml.attribute("Id");
        var type = xml.attribute("Type");
        var target = xml.attribute("Target");
        if (id == null || type == null || target == null || all.size() == MOST) {
            throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED);
        }
        if (!"External".equals(xml.attribute("TargetMode"))) {
            all.add(new Relation(id, type, part(folder, target)));
        }
    }

    /** The target is an address seen from the folder of the part; it may begin at the top, or go up. */
    private static String part(String folder, String target) throws UnreadableSheet {
        try {
            var path = URI.create("/" + folder).resolve(target).getPath();
            return path == null || path.isEmpty() ? "" : path.substring(1);
        } catch (IllegalArgumentException noAddress) {
            throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED, noAddress);
        }
    }
}
