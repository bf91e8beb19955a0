package fr.pix.certif.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Files to hand over: lists as people have them, what the application itself gave away, and both of them spoilt. */
final class Files {

    private static final int MOST = 60;

    static final List<String> LISTS = List.of(
            """
            Nom de famille;Prénom;Sexe;Date de naissance;Code commune naissance;Commune de naissance;Pays de naissance;INE;Division
            LE GOFF;Yanis;M;14/03/2011;29019;BREST;FRANCE;123;3A
            O'Brien-Müller;Zoé;F;01/02/2011;;Dublin;Irlande;124;3A
            """,
            "Nom;Prénom;E-mail\nBichon;Anne-Cécile;acb@exemple.fr\nLe Goff;Yanis;yanis@exemple.fr\n",
            "Nom du centre;Type;Identifiant externe\nLycée Jean Moulin;SCO;0290001A\n",
            """
            Nom de naissance;Prénom;Date de naissance;Sexe;Code Insee;Code postal;Nom de la commune;Pays;E-mail du destinataire;E-mail de convocation;Identifiant local;Temps majoré;Tarification part Pix;Code de prépaiement
            Le Goff;Yanis;14/03/2007;M;;29200;Brest;France;prof@exemple.fr;yanis@exemple.fr;A12;33 %;Gratuite
            """);

    private final Random random;
    private final Nasty nasty;
    private final List<byte[]> known = new ArrayList<>();

    Files(Random random, Nasty nasty) {
        this.random = random;
        this.nasty = nasty;
        LISTS.forEach(list -> known.add(list.getBytes(UTF_8)));
    }

    /** A file that the application gave away may come back. */
    void learn(byte[] file) {
        if (known.size() < MOST) {
            known.add(file);
        } else {
            known.set(LISTS.size() + random.nextInt(MOST - LISTS.size()), file);
        }
    }

    /** As it was made. */
    byte[] good() {
        return known.get(random.nextInt(known.size()));
    }

    byte[] any() {
        var file = good();
        return switch (random.nextInt(6)) {
            case 0, 1 -> file;
            case 2 -> nasty.spoilt(LISTS.get(random.nextInt(LISTS.size())))
                    .getBytes(UTF_8);
            case 3 -> flipped(file);
            case 4 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
            default -> Letters.bytes(nasty.text());
        };
    }

    byte[] flipped(byte[] file) {
        var changed = file.clone();
        for (var i = random.nextInt(8); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }
}
