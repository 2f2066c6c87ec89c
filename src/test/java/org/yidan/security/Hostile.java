package org.yidan.security;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Inputs nobody sends by mistake: characters, sizes, numbers, dates and structures that break readers, in sound and broken
 * encodings. The same seed gives the same inputs. None of them holds a word by which the answer of a broken reader is told.
 */
final class Hostile {

    /** What the expressions among the inputs come to; must be in no answer. */
    static final String COMPUTED = "62615533";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int LONG = 100_000;
    private static final String EXPRESSION = "{7919*7907}";

    private static final List<String> TEXTS = List.of(
            "\0",
            "a\0b",
            "\u0001\u001f\u007f",
            "\ud800",
            "x\udfff",
            "😀👩‍👩‍👧‍👦",
            "\u202eabc\u202c",
            "\ufeff早市",
            "e\u0301\u0362\u0362\u0362\u0362",
            "\u2028",
            "İıßẞﬀ",
            "ＨＪ－４２０３８１",
            "' or '1'='1",
            "'; drop table call; --",
            "\") or 1=1 /*",
            "\\",
            "%",
            "\\%_",
            "$" + EXPRESSION,
            "#" + EXPRESSION,
            "*" + EXPRESSION,
            "__$" + EXPRESSION + "__::.x",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "[x](javascript:alert(1))\n# h\n`c`",
            "..%2f..%2fetc%2fpasswd",
            "../../../etc/passwd",
            "C:\\windows\\win.ini",
            "\r\nSet-Cookie: a=b",
            "(((((((((((((((((((a+)+)+)+$",
            "[a-",
            "+999999999-12-31",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59+18:00",
            "2026-02-30",
            "0000-00-00",
            "9999-12-31T24:00:00Z",
            "2026-03-10T09:00:00+99:00",
            "2026-03-10T09:00:60.9999999999Z",
            "1900-01-01T00:00:00Z",
            "NaN",
            "-Infinity",
            "1e999",
            "-1e999",
            "1e-999",
            "-1",
            "0",
            "0x7fffffff",
            "1E+2147483647",
            "2147483648",
            "-9223372036854775809",
            "9".repeat(400),
            "1_000",
            "٣٤٥",
            "",
            " ",
            "\t\r\n",
            "null",
            "true",
            "[]",
            "{\"a\":{\"b\":[1]}}",
            "a".repeat(5_000),
            "长".repeat(2_000),
            ",",
            ",,,,,,",
            "a,b;c|d",
            "HJ-420381001-20260310-99999",
            "HJ-",
            "420381",
            "000000",
            "WORKING_DAYS",
            "SY-SC-011");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "-0",
            "1e999",
            "1e-400",
            "123456789012345678901234567890",
            "[]",
            "{}",
            "[[[[1]]]]",
            "{\"value\":{\"value\":1}}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "NaN",
            "'a'",
            "\"\\x\"",
            "1.",
            "[1,]",
            "\"open");

    private final Random random;

    Hostile(Random random) {
        this.random = random;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    String text() {
        if (oneIn(60)) {
            return oneIn(2) ? "A".repeat(LONG) : "长".repeat(LONG / 3);
        }
        String one = any(TEXTS);
        return oneIn(4) ? one + any(TEXTS) : one;
    }

    /** Sound parameters of which one or more are spoilt, doubled, left out, or joined by unknown ones. */
    String parameters(Map<String, String> sound) {
        List<String> names = new ArrayList<>(sound.keySet());
        List<String> sent = new ArrayList<>();
        String spoilt = any(names);
        sound.forEach((name, value) -> {
            // Without the key nothing else is read.
            boolean key = name.equals("api_key") && !oneIn(20);
            if (!key && (name.equals(spoilt) || oneIn(8))) {
                sent.add(name + "=" + encoded(text()));
                if (oneIn(5)) {
                    sent.add(name + "=" + encoded(text()));
                }
            } else if (key || !oneIn(8)) {
                sent.add(name + "=" + percent(value.getBytes(StandardCharsets.UTF_8)));
            }
        });
        if (oneIn(4)) {
            sent.add(encoded(text().replace("=", "")) + "=" + encoded(text()));
        }
        if (oneIn(10)) {
            sent.add(any(List.of(
                    "class.module.classLoader.x=1",
                    spoilt + "[0].a[=b",
                    spoilt + "[999999999]=1",
                    "=",
                    "&&&",
                    spoilt)));
        }
        return String.join("&", sent);
    }

    /** Percent encoding as it should be, or as it should not. */
    String encoded(String text) {
        String sound = percent(bytes(text));
        return switch (random.nextInt(12)) {
            case 0 -> sound + "%";
            case 1 -> "%zz" + sound;
            case 2 -> "%u4e2d" + sound;
            case 3 -> percent(sound.getBytes(StandardCharsets.US_ASCII));
            case 4 -> percent(text.getBytes(Charset.forName("GBK")));
            case 5 -> "%c0%ae%ff" + sound;
            default -> sound;
        };
    }

    /** UTF-8, in which halves of pairs are written as they are, which no sound writer does. */
    private static byte[] bytes(String text) {
        String halves = text.codePoints()
                .mapToObj(point -> Character.getType(point) == Character.SURROGATE
                        ? new String(
                                new byte[] {(byte) 0xED, (byte) (0x80 | point >> 6 & 0x3F), (byte) (0x80 | point & 0x3F)
                                },
                                StandardCharsets.ISO_8859_1)
                        : new String(
                                Character.toString(point).getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
        return halves.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String percent(byte[] bytes) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : bytes) {
            if (one > 0 && (Character.isLetterOrDigit(one) || "-._~".indexOf(one) >= 0)) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append(HEX.toHexDigits(one));
            }
        }
        return encoded.toString();
    }

    /** Variables of a form as the engine takes them, some of them spoilt, or something else altogether. */
    String variables(Map<String, Object> sound) {
        if (oneIn(12)) {
            return broken();
        }
        String spoilt = any(new ArrayList<>(sound.keySet()));
        List<String> sent = new ArrayList<>();
        sound.forEach((name, value) -> {
            if (name.equals(spoilt) || oneIn(5)) {
                sent.add(quoted(name) + ":" + variable());
                if (oneIn(6)) {
                    sent.add(quoted(name) + ":" + variable());
                }
            } else {
                sent.add(quoted(name) + ":{\"value\":" + (value instanceof String text ? quoted(text) : value) + "}");
            }
        });
        if (oneIn(5)) {
            sent.add(quoted(text()) + ":" + variable());
        }
        return "{\"variables\":{" + String.join(",", sent) + "}"
                + (oneIn(8) ? ",\"businessKey\":" + quoted(text()) : "") + "}";
    }

    private String variable() {
        String value = oneIn(3) ? any(JSON) : quoted(text());
        return switch (random.nextInt(6)) {
            case 0 -> any(JSON);
            case 1 -> "{\"value\":" + value + ",\"type\":"
                    + quoted(any(List.of(
                            "Object", "File", "Bytes", "Date", "Integer", "Double", "Null", "Json", "Xml", "Nothing")))
                    + "}";
            case 2 -> "{\"value\":" + value
                    + ",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"a.B\",\"serializationDataFormat\":\"application/x-object\"}}";
            default -> "{\"value\":" + value + "}";
        };
    }

    /** Bodies that are no sound document at all. */
    String broken() {
        return any(List.of(
                "",
                "\0",
                "{",
                "[]",
                "null",
                "1",
                "\"a\"",
                "{\"variables\":null}",
                "{\"variables\":[]}",
                "{\"variables\":{\"a\":{\"value\":",
                "[".repeat(20_000),
                "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
                "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"aaaa\"><!ENTITY c \"&a;&a;&a;&a;\"><!ENTITY d \"&c;&c;&c;&c;\">]><b>&d;</b>",
                "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><b>&a;</b>",
                "a=1&".repeat(20_000),
                "A".repeat(LONG)));
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char one : text.toCharArray()) {
            if (one >= ' ' && one != '"' && one != '\\' && !Character.isSurrogate(one)) {
                quoted.append(one);
            } else {
                quoted.append("\\u").append(HEX.toHexDigits(one));
            }
        }
        return quoted.append('"').toString();
    }
}
