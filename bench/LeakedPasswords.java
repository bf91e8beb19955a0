/*
 * Makes leaked-passwords.bin, which the application refuses as passwords, from a list of stolen ones with one on each
 * line: of those with twelve characters and more, the first six bytes of the SHA-256 of their small letters, in order.
 *
 * java bench/LeakedPasswords.java LIST src/main/resources/fr/pix/certif/access/leaked-passwords.bin
 */

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;

static final int SHORTEST = 12;
static final int PRINT_BYTES = 6;

void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    var sha256 = MessageDigest.getInstance("SHA-256");
    var prints = new TreeSet<byte[]>(Arrays::compareUnsigned);
    for (var line : new String(Files.readAllBytes(Path.of(arguments[0])), StandardCharsets.UTF_8).split("\r?\n")) {
        var password = Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) >= SHORTEST && !password.matches("[0-9]+")) {
            prints.add(Arrays.copyOf(sha256.digest(password.getBytes(StandardCharsets.UTF_8)), PRINT_BYTES));
        }
    }
    try (var file = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
        for (var print : prints) {
            file.write(print);
        }
    }
    System.out.println(prints.size() + " prints");
}
