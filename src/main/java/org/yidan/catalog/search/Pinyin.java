package org.yidan.catalog.search;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How a character may be typed in letters: its usual reading, other readings of frequent characters, and v for ü. */
final class Pinyin {

    private static final Transliterator READING = Transliterator.getInstance("Han-Latin");
    private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII");
    private static final char DIAERESIS = '\u0308';

    /** Readings beside the usual one. */
    private static final Map<Character, List<String>> OTHERS = Map.ofEntries(
            Map.entry('行', List.of("hang", "xing")),
            Map.entry('调', List.of("tiao", "diao")),
            Map.entry('长', List.of("zhang", "chang")),
            Map.entry('乐', List.of("yue", "le")),
            Map.entry('重', List.of("chong", "zhong")),
            Map.entry('传', List.of("zhuan", "chuan")),
            Map.entry('卡', List.of("qia", "ka")),
            Map.entry('弹', List.of("tan", "dan")),
            Map.entry('参', List.of("shen", "can")),
            Map.entry('会', List.of("kuai", "hui")),
            Map.entry('降', List.of("xiang", "jiang")),
            Map.entry('车', List.of("ju", "che")),
            Map.entry('藏', List.of("zang", "cang")),
            Map.entry('率', List.of("lv", "shuai")),
            Map.entry('薄', List.of("bo", "bao")),
            Map.entry('宿', List.of("xiu", "su")),
            Map.entry('差', List.of("chai", "cha")),
            Map.entry('便', List.of("pian", "bian")),
            Map.entry('落', List.of("la", "luo")),
            Map.entry('露', List.of("lou", "lu")),
            Map.entry('提', List.of("di", "ti")),
            Map.entry('校', List.of("jiao", "xiao")),
            Map.entry('血', List.of("xie", "xue")),
            Map.entry('着', List.of("zhao", "zhe")),
            Map.entry('属', List.of("zhu", "shu")),
            Map.entry('没', List.of("mo", "mei")),
            Map.entry('厦', List.of("sha", "xia")),
            Map.entry('曲', List.of("qu")),
            Map.entry('还', List.of("huan", "hai")),
            Map.entry('种', List.of("zhong")),
            Map.entry('拗', List.of("niu", "ao")),
            Map.entry('担', List.of("dan")),
            Map.entry('塞', List.of("sai", "se")),
            Map.entry('纤', List.of("qian", "xian")),
            Map.entry('模', List.of("mu", "mo")),
            Map.entry('强', List.of("qiang")),
            Map.entry('育', List.of("yu")));

    private static final Map<Character, List<String>> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** Small letters without tones; a letter or digit reads as itself. */
    static List<String> of(char character) {
        return character < 128
                ? List.of(String.valueOf(character))
                : KNOWN.computeIfAbsent(character, Pinyin::readings);
    }

    private static List<String> readings(char character) {
        Set<String> readings = new LinkedHashSet<>();
        String marked = READING.transliterate(String.valueOf(character)).toLowerCase(Locale.ROOT);
        String plain = PLAIN.transliterate(marked).replaceAll("[^a-z]", "");
        readings.add(plain);
        if (Normalizer.normalize(marked, Normalizer.Form.NFD).indexOf(DIAERESIS) >= 0) {
            readings.add(plain.replace('u', 'v'));
        }
        readings.addAll(OTHERS.getOrDefault(character, List.of()));
        readings.remove("");
        return List.copyOf(readings);
    }
}
