package org.yidan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the framework refuses is said in the reader's language, with what to do: a page for people, a document for programs. */
class RequestFaultsTest {

    private MockMvc mvc;

    @BeforeEach
    void setUp() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/pages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        RequestFaults faults = new RequestFaults();
        faults.setMessageSource(texts);
        mvc = MockMvcBuilders.standaloneSetup(new Desk())
                .setControllerAdvice(faults)
                .build();
    }

    @Test
    void aMissingParameterIsNamedInChinese() throws Exception {
        mvc.perform(get("/desk").locale(Locale.SIMPLIFIED_CHINESE).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.title").value("请求不完整"))
                .andExpect(jsonPath("$.detail").value("请求缺少参数“number”。请补上后再试。"));
    }

    @Test
    void aMissingParameterIsNamedInEnglish() throws Exception {
        mvc.perform(get("/desk").locale(Locale.ENGLISH))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("The parameter \"number\" is missing. Add it and try again."));
    }

    @Test
    void aValueOfTheWrongTypeIsNamed() throws Exception {
        mvc.perform(get("/desk").param("number", "many").locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.title").value("请求有误"))
                .andExpect(jsonPath("$.detail").value("“number”的值“many”格式不正确。请检查后再试。"));
    }

    @Test
    void anotherMethodIsOffered() throws Exception {
        mvc.perform(post("/desk").locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"))
                .andExpect(jsonPath("$.detail").value("此地址不支持“POST”方法。请改用以下方法：[GET]。"));
    }

    @Test
    void anotherTypeIsOffered() throws Exception {
        mvc.perform(post("/letter")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.title").value("不接受的类型"));
    }

    @Test
    void anUnreadableLetterIsSaidToBeSo() throws Exception {
        mvc.perform(post("/letter")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{")
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("请求内容无法读取。请检查内容是否完整、格式是否正确。"));
    }

    @Test
    void aPersonGetsThePageOfFaults() throws Exception {
        mvc.perform(get("/desk").accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andExpect(status().isBadRequest())
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).isEmpty());
    }

    @RestController
    static class Desk {

        @GetMapping("/desk")
        int number(@RequestParam("number") int number) {
            return number;
        }

        @PostMapping(path = "/letter", consumes = MediaType.APPLICATION_JSON_VALUE)
        String letter(@RequestBody Letter letter) {
            return letter.text();
        }
    }

    record Letter(String text) {}
}
