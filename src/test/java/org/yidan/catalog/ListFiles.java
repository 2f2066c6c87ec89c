package org.yidan.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** List files made for tests: rows of a faultless matter, changed where a test says so. */
public final class ListFiles {

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<String> head = new ArrayList<>(aMatter("SY-TT-001").keySet());

    private ListFiles() {}

    public static ListFiles aList() {
        return new ListFiles();
    }

    /** Adds a faultless matter. */
    public ListFiles with(String code) {
        rows.add(aMatter(code));
        return this;
    }

    /** Adds a matter with one cell changed. */
    public ListFiles with(String code, String column, String value) {
        Map<String, String> row = aMatter(code);
        row.put(column, value);
        rows.add(row);
        return this;
    }

    public ListFiles withoutColumn(String column) {
        head.remove(column);
        return this;
    }

    public ListFiles withColumn(String column) {
        head.add(column);
        return this;
    }

    public byte[] csv() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public String text() {
        return String.join(",", head) + "\n"
                + rows.stream()
                        .map(row -> head.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    public byte[] workbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            return written(workbook, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A workbook that repeats the rows this many times. */
    public byte[] workbookRepeated(int times) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            return written(workbook, times);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] written(Workbook workbook, int times) throws IOException {
        Sheet sheet = workbook.createSheet("清单");
        Row titles = sheet.createRow(0);
        for (int i = 0; i < head.size(); i++) {
            titles.createCell(i).setCellValue(head.get(i));
        }
        int number = 1;
        for (int n = 0; n < times; n++) {
            for (Map<String, String> row : rows) {
                fill(sheet.createRow(number++), row);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private void fill(Row line, Map<String, String> row) {
        for (int i = 0; i < head.size(); i++) {
            String value = row.getOrDefault(head.get(i), "");
            if (value.matches("[0-9]+")) {
                line.createCell(i).setCellValue(Double.parseDouble(value));
            } else if (value.startsWith("=")) {
                line.createCell(i).setCellFormula(value.substring(1));
            } else {
                line.createCell(i).setCellValue(value);
            }
        }
    }

    private static Map<String, String> aMatter(String code) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("code", code);
        row.put("name", "测试事项" + code);
        row.put("domain", "CG");
        row.put("lead_unit_type", "乡镇(街道)综合行政执法中心");
        row.put("coop_unit_types", "县城市管理执法局;县公安局");
        row.put("lead_duty", "牵头处置。");
        row.put("township_duty", "巡查上报。");
        row.put("legal_basis", "《城市道路管理条例》第二十七条、第四十二条");
        row.put("delegated", "Y");
        row.put("delegated_from", "县城市管理执法局");
        row.put("joint", "N");
        row.put("urgency_default", "一般");
        row.put("accept_hours", "8");
        row.put("handle_days", "5");
        row.put("guide", "现场核实 / 责令改正 / 复查反馈");
        row.put("region_scope", "county");
        row.put("verified", "N");
        return row;
    }
}
