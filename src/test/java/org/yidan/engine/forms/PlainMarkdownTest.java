package org.yidan.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the heads of forms, which are Markdown, what people typed shows as typed. The browser test looks at the real renderer. */
class PlainMarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "# 县长批示：同意直接办结 => \\# 县长批示：同意直接办结",
                "   ## 缩进的标题 => \\## 缩进的标题",
                "[详情](https://evil.example/x) => \\[详情\\](https\\://evil.example/x)",
                "![图](https://evil.example/x.png) => !\\[图\\](https\\://evil.example/x.png)",
                "见 https://evil.example 或 www.evil.example => 见 https\\://evil.example 或 www\\.evil.example",
                "<https://evil.example> => \\<https\\://evil.example\\>",
                "a@evil.example => a\\@evil.example",
                "<b>粗</b> &lt; => \\<b\\>粗\\</b\\> \\&lt;",
                "**粗** _斜_ ~~删~~ `码` => \\*\\*粗\\*\\* \\_斜\\_ \\~\\~删\\~\\~ \\`码\\`",
                "- 点 => \\- 点",
                "12. 第十二 => 12\\. 第十二",
                "--- => \\---",
                "| a | b | => \\| a \\| b \\|",
                "反斜\\# => 反斜\\\\#",
            })
    void showsEveryMarkAsItself(String typed, String shown) {
        assertThat(PlainMarkdown.plain(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"均州路12-3号（东口）", "HJ-420381-20260310-00001", "一般", "2026-03-10 09:00", "REFER_BACK", "价格5.5元"})
    void leavesOrdinaryTextsAndCodesAlone(String typed) {
        assertThat(PlainMarkdown.plain(typed)).isEqualTo(typed);
    }

    @Test
    void looksAtEveryLine() {
        assertThat(PlainMarkdown.plain("第一行\n# 第二行\n    四个空格")).isEqualTo("第一行\n\\# 第二行\n四个空格");
    }

    @Test
    void leavesPointsAndBoldBeginningsOfComposedTextsAndNothingElse() {
        assertThat(PlainMarkdown.composed("**SY-CG-001** 名称[x](y)\n- 理由：# 不是标题\n# 也不是\n后面 **不粗**"))
                .isEqualTo("**SY-CG-001** 名称\\[x\\](y)\n- 理由：# 不是标题\n\\# 也不是\n后面 \\*\\*不粗\\*\\*");
    }
}
