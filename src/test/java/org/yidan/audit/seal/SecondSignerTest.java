package org.yidan.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.NoteSigner;
import org.yidan.audit.proof.SignedNote;

/** A checkpoint with a second signature by SM2 is read by who knows only the first, and changed by nobody. */
class SecondSignerTest {

    private static final String LOG = "yidan/test";

    private final NoteSigner first = NoteSigner.generate(LOG, NoteKey.NOTE);
    private final SecondSigner second = SecondSigner.generate(LOG);

    private SignedNote signed(long size) {
        String text = Checkpoint.of(LOG, size, new byte[32]).text();
        return new SignedNote(text, List.of(first.sign(text, Instant.EPOCH), second.sign(text)));
    }

    @Test
    void bothSignTheSameText() {
        SignedNote read = SignedNote.parse(signed(7).note());

        assertThat(read.signatures()).hasSize(2);
        assertThat(first.key().signed(read)).isTrue();
        assertThat(second.signed(read)).isTrue();
        assertThat(SecondSigner.generate(LOG).signed(read)).isFalse();
    }

    @Test
    void anotherTextIsNotSigned() {
        SignedNote good = signed(7);
        SignedNote forged = new SignedNote(Checkpoint.of(LOG, 8, new byte[32]).text(), good.signatures());

        assertThat(second.signed(forged)).isFalse();
    }

    @Test
    void theKeyIsReadAgainAsItWasWritten() {
        SecondSigner again = SecondSigner.parse(LOG, second.text());

        assertThat(again.publicKey()).isEqualTo(second.publicKey()).startsWith(LOG + "+");
        assertThat(again.signed(signed(3))).isTrue();
        byte[] key = Base64.getDecoder().decode(second.publicKey().split("\\+", 3)[2]);
        assertThat(key).hasSize(4 + 65).startsWith((byte) 0xff, 'S', 'M', '2', 4);
    }

    @Test
    void whatIsNoKeyIsSaidToBeNone() {
        for (String wrong : List.of("", "PRIVATE+SM2+", "PRIVATE+SM2+AAAA", "PRIVATE+SM2+?", first.text())) {
            assertThatThrownBy(() -> SecondSigner.parse(LOG, wrong)).isInstanceOf(NotReadable.class);
        }
    }
}
