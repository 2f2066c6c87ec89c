package org.yidan.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.printing.pdf.ChineseFont;
import org.yidan.support.YidanTest;

/** The font of the papers has every character the product may print, and says so where it lacks one. */
@YidanTest
class FontCoverageTest {

    @Autowired
    ChineseFont font;

    @Test
    void coversEveryTextOfTheProductAndOfTheSampleData() {
        Set<String> lacking = new TreeSet<>();
        Stream.of(
                        "src/main/resources/messages",
                        "src/main/resources/demo",
                        "src/main/resources/templates/papers",
                        "forms",
                        "processes")
                .flatMap(FontCoverageTest::files)
                .filter(file -> file.toString().matches(".*\\.(properties|csv|html|form|bpmn|dmn|json)"))
                .forEach(file -> text(file)
                        .codePoints()
                        .filter(point -> !font.covers(point) && point != 0xFEFF)
                        .forEach(point -> lacking.add(file + " " + Character.toString(point))));

        assertThat(lacking).isEmpty();
    }

    @Test
    void coversTheCharactersOfTheNationalStandards() {
        StringBuilder lacking = new StringBuilder();
        for (int point = 0x4E00; point < 0xA000; point++) {
            String character = Character.toString(point);
            boolean standard =
                    java.nio.charset.Charset.forName("GB2312").newEncoder().canEncode(character);
            if (standard && !font.covers(point)) {
                lacking.append(character);
            }
        }
        // Characters of names in the table of general standard characters that GB 2312 lacks.
        "喆堃犇淼翀祎昇玥珺彧韡㛃䶮𬍛𫘧𫓧〔〕《》“”‘’—…·￥℃①⑳㈠"
                .codePoints()
                .filter(point -> !font.covers(point))
                .forEach(lacking::appendCodePoint);

        assertThat(lacking).isEmpty();
    }

    @Test
    void writesACharacterItLacksAsAMarkWithItsCodePoint() {
        assertThat(font.visible("张\uD869\uDED6三😀")).isEqualTo("张〓(U+2A6D6)三〓(U+1F600)");
        assertThat(font.visible("平常")).isEqualTo("平常");
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
