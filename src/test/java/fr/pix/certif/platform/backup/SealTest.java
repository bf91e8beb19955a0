package fr.pix.certif.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.S2K;
import org.bouncycastle.bcpg.SymmetricEncIntegrityPacket;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around a sealed backup, whatever it holds. */
class SealTest {

    /** Where RFC 9580 puts them in the packet that begins a message for a passphrase. */
    private static final int CIPHER = 4;

    private static final int AEAD = 5;
    private static final int S2K_TYPE = 7;
    private static final int PASSES = 24;
    private static final int LANES = 25;
    private static final int MEMORY = 26;

    @TempDir
    static Path folder;

    private static Passphrase passphrase;
    private static Opening opening;
    private static byte[] small; // each hash of a passphrase takes its time on purpose

    @BeforeAll
    static void seal() throws IOException {
        passphrase = Passphrase.read(Files.writeString(folder.resolve("passphrase"), "trois girafes lilas"));
        opening = Opening.with(Optional.of(passphrase), Optional.empty());
        small = sealed(OpenPgp.RFC_9580, 1000);
    }

    @Test
    void it_is_aes_256_in_gcm_by_a_key_that_argon2_makes_of_the_passphrase() throws Exception {
        var sealed = small.clone();
        assertThat(sealed[CIPHER]).isEqualTo((byte) SymmetricKeyAlgorithmTags.AES_256);
        assertThat(sealed[AEAD]).isEqualTo((byte) AEADAlgorithmTags.GCM);
        assertThat(sealed[S2K_TYPE]).isEqualTo((byte) S2K.ARGON_2);
        assertThat(sealed[PASSES]).isEqualTo((byte) 3);
        assertThat(sealed[LANES]).isEqualTo((byte) 4);
        assertThat(sealed[MEMORY]).isEqualTo((byte) 16);
        var message = opening.open(new ByteArrayInputStream(sealed)).sealed().orElseThrow();
        var contents = (SymmetricEncIntegrityPacket) message.getEncData();
        assertThat(contents.getVersion()).isEqualTo(SymmetricEncIntegrityPacket.VERSION_2);
        assertThat(contents.getCipherAlgorithm()).isEqualTo(SymmetricKeyAlgorithmTags.AES_256);
        assertThat(contents.getAeadAlgorithm()).isEqualTo(AEADAlgorithmTags.GCM);
    }

    @Test
    void the_form_for_gnupg_is_the_one_before() throws Exception {
        var message = opening.open(new ByteArrayInputStream(sealed(OpenPgp.GNUPG, 1000)))
                .sealed()
                .orElseThrow();
        var contents = (SymmetricEncIntegrityPacket) message.getEncData();
        assertThat(contents.getVersion()).isEqualTo(SymmetricEncIntegrityPacket.VERSION_1);
    }

    /** Some of these lengths fill the last part to its last byte. */
    @ParameterizedTest
    @EnumSource
    void wherever_it_ends_it_comes_back(OpenPgp form) throws Exception {
        var key = new BcOpenPGPApi()
                .generateKey()
                .ed25519x25519Key("sauvegarde@exemple.fr")
                .build();
        var withKey = Opening.with(Optional.empty(), Optional.of(key.getEncoded()));
        var seal = Seal.recipient(
                key.toCertificate().getEncoded(), form, Clock.systemUTC().instant());
        var lengths = IntStream.concat(IntStream.of(0, 1, 300_000), IntStream.range(65_400, 65_560));
        for (var length : lengths.toArray()) {
            var opened = withKey.open(new ByteArrayInputStream(sealed(seal, length)));
            assertThat(opened.text().readAllBytes()).as("%d bytes", length).isEqualTo(text(length));
            opened.checkWhole();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_altered_later_on_is_not_said_to_be_another_passphrase(OpenPgp form) throws Exception {
        var sealed = sealed(form, 300_000);
        sealed[200_000] ^= 1;
        assertThatThrownBy(() -> {
                    var opened = opening.open(new ByteArrayInputStream(sealed));
                    opened.text().readAllBytes();
                    opened.checkWhole();
                })
                .hasMessageNotContaining("passphrase");
    }

    @Test
    void nor_is_what_is_altered_in_its_first_part() throws Exception {
        var sealed = small.clone();
        sealed[sealed.length - 100] ^= 1;
        assertThatThrownBy(() -> opening.open(new ByteArrayInputStream(sealed)))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("altered, damaged or cut short");
    }

    @Test
    void a_message_that_wants_more_memory_than_there_is_is_refused_before_it_takes_it() throws Exception {
        var sealed = small.clone();
        sealed[MEMORY] = 30;
        assertThatThrownBy(() -> opening.open(new ByteArrayInputStream(sealed)))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("1,048,576 MiB");
    }

    @ParameterizedTest
    @ValueSource(ints = {CIPHER, AEAD, S2K_TYPE, 10, PASSES, LANES, MEMORY, 60})
    void nothing_that_says_how_it_is_opened_can_be_altered(int at) throws Exception {
        var sealed = small.clone();
        sealed[at] ^= 1;
        assertThatThrownBy(() -> opening.open(new ByteArrayInputStream(sealed))).isInstanceOf(BackupRefused.class);
    }

    private static byte[] sealed(OpenPgp form, int length) throws IOException {
        return sealed(Seal.passphrase(passphrase, form), length);
    }

    private static byte[] sealed(Seal seal, int length) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var out = seal.over(file)) {
            out.write(text(length));
        }
        return file.toByteArray();
    }

    /** The same each time, and nothing that could be made smaller. */
    private static byte[] text(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
