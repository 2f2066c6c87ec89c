package org.yidan.casework.drawn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The call with a step that a designer added after the feedback, by choices of the template only: 现场拍照复核. */
final class RecheckByPhoto {

    static final String TASK =
            """
            <bpmn:userTask id="UserTask_RecheckByPhoto" name="现场拍照复核" camunda:formRef="matter-call-recheck-by-photo"
                camunda:formRefBinding="deployment" camunda:candidateGroups="${posts.of(execution,'lead.unit-handler')}">
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="yidan:matter" value="${matterCode}" />
                  <camunda:property name="yidan:dutyRole" value="LEAD" />
                  <camunda:property name="yidan:keeps" value="recheckResult,recheckScore" />
                  <camunda:property name="yidan:otherThan" value="UserTask_HandleMatter" />
                  <camunda:property name="yidan:limit" value="PT4H" />
                  <camunda:property name="yidan:clock" value="WORKING_HOURS" />
                  <camunda:property name="yidan:basis" value="本局复核办法第3条" />
                  <camunda:property name="yidan:note" value="recheckNote" />
                </camunda:properties>
              </bpmn:extensionElements>
              <bpmn:incoming>Flow_NoCaseOpen</bpmn:incoming>
              <bpmn:outgoing>Flow_RecheckByPhotoToRechecked</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:exclusiveGateway id="Gateway_Rechecked" name="复核到位？" default="Flow_Rechecked">
              <bpmn:incoming>Flow_RecheckByPhotoToRechecked</bpmn:incoming>
              <bpmn:outgoing>Flow_Rechecked</bpmn:outgoing>
              <bpmn:outgoing>Flow_RecheckAgain</bpmn:outgoing>
            </bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="Flow_RecheckByPhotoToRechecked" sourceRef="UserTask_RecheckByPhoto" targetRef="Gateway_Rechecked" />
            <bpmn:sequenceFlow id="Flow_Rechecked" name="到位" sourceRef="Gateway_Rechecked" targetRef="UserTask_VerifyOnSite" />
            <bpmn:sequenceFlow id="Flow_RecheckAgain" name="不到位" sourceRef="Gateway_Rechecked" targetRef="UserTask_GiveFeedback">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${recheckResult == 'REDO'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            """;

    private static final String SHAPES =
            """
            <bpmndi:BPMNShape id="UserTask_RecheckByPhoto_di" bpmnElement="UserTask_RecheckByPhoto"><dc:Bounds x="420" y="440" width="100" height="80" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="Gateway_Rechecked_di" bpmnElement="Gateway_Rechecked" isMarkerVisible="true"><dc:Bounds x="567" y="455" width="50" height="50" /></bpmndi:BPMNShape>
            <bpmndi:BPMNEdge id="Flow_RecheckByPhotoToRechecked_di" bpmnElement="Flow_RecheckByPhotoToRechecked"><di:waypoint x="520" y="480" /><di:waypoint x="567" y="480" /></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="Flow_Rechecked_di" bpmnElement="Flow_Rechecked"><di:waypoint x="592" y="455" /><di:waypoint x="592" y="391" /></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="Flow_RecheckAgain_di" bpmnElement="Flow_RecheckAgain"><di:waypoint x="592" y="505" /><di:waypoint x="592" y="540" /><di:waypoint x="321" y="540" /><di:waypoint x="321" y="391" /></bpmndi:BPMNEdge>
            """;

    private static final String FORM =
            """
            {"id": "matter-call-recheck-by-photo", "type": "default", "schemaVersion": 16,
             "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0", "components": [
              {"type": "radio", "id": "Field_1", "key": "recheckResult", "label": "复核结论", "validate": {"required": true},
               "values": [{"label": "整改到位", "value": "PASS"}, {"label": "不到位，重新反馈", "value": "REDO"}]},
              {"type": "number", "id": "Field_2", "key": "recheckScore", "label": "整改评分", "validate": {"min": 0, "max": 100}},
              {"type": "textarea", "id": "Field_3", "key": "recheckNote", "label": "复核情况",
               "validate": {"required": true, "minLength": 5, "maxLength": 400}},
              {"type": "textfield", "id": "Field_4", "key": "fileIds", "label": "现场照片", "validate": {"maxLength": 200}}]}
            """;

    private RecheckByPhoto() {}

    /** The files of a designer's deployment; nothing but the call's model differs from the shipped ones. */
    static Map<String, String> files() {
        Map<String, String> files = shipped();
        files.put("matter-call.bpmn", changed(TASK));
        files.put("recheck-by-photo.form", FORM);
        return files;
    }

    /** The shipped files with another text in the place of the step. */
    static String changed(String task) {
        return shipped()
                .get("matter-call.bpmn")
                .replace(
                        "sourceRef=\"Gateway_CaseStillOpen\" targetRef=\"UserTask_VerifyOnSite\" />",
                        "sourceRef=\"Gateway_CaseStillOpen\" targetRef=\"UserTask_RecheckByPhoto\" />" + task)
                .replace(
                        "<bpmn:incoming>Flow_NoCaseOpen</bpmn:incoming>\n        <bpmn:outgoing>Flow_VerifyOnSiteToResultVerified",
                        "<bpmn:incoming>Flow_Rechecked</bpmn:incoming>\n        <bpmn:outgoing>Flow_VerifyOnSiteToResultVerified")
                .replace(
                        "<bpmndi:BPMNShape id=\"UserTask_VerifyOnSite_di\"",
                        SHAPES + "<bpmndi:BPMNShape id=\"UserTask_VerifyOnSite_di\"");
    }

    /** The files of the call as they are shipped. */
    static Map<String, String> shipped() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> forms = Files.list(Path.of("forms", "matter-call"))) {
            files.put("matter-call.bpmn", Files.readString(Path.of("processes", "matter-call.bpmn")));
            for (Path form :
                    forms.filter(path -> path.toString().endsWith(".form")).toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
