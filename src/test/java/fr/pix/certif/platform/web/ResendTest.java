package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What the page of an outage holds of the form that it could not take. */
class ResendTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sessions/12/modification");

    ResendTest() {
        request.setContentType("application/x-www-form-urlencoded;charset=UTF-8");
        request.addParameter("_csrf", "as-it-was-sent");
        request.addParameter("room", "B306");
    }

    @Test
    void a_form_is_held_with_the_token_that_it_was_sent_with() {
        var resend = Resend.of(request);
        assertThat(resend.path().path()).isEqualTo("/sessions/12/modification");
        assertThat(resend.token()).isEqualTo("as-it-was-sent");
        assertThat(resend.form().field("room")).isEqualTo("B306");
        assertThat(resend.form().fields()).doesNotContainKey("_csrf");
    }

    @Test
    void where_the_container_shows_the_error_the_form_is_that_of_the_first_request() {
        request.setMethod("GET");
        request.setRequestURI("/error");
        request.setAttribute(RequestDispatcher.ERROR_METHOD, "POST");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/sessions/12/modification");
        assertThat(Resend.of(request).path().path()).isEqualTo("/sessions/12/modification");
        assertThat(Resend.of(request).form().field("room")).isEqualTo("B306");
    }

    @Test
    void a_password_is_not_held_nor_half_of_its_form() {
        request.addParameter("password", "quatre-mots-pour-un-essai");
        assertThat(Resend.isSent(request)).isTrue();
        assertThat(Resend.of(request)).isEqualTo(Resend.NOTHING);
    }

    @Test
    void a_file_is_not_held() {
        request.setContentType("multipart/form-data; boundary=x");
        assertThat(Resend.of(request)).isEqualTo(Resend.NOTHING);
    }

    @Test
    void nothing_is_sent_to_another_site() {
        request.setRequestURI("//elsewhere.example/sessions");
        assertThat(Resend.of(request).path().path()).isEqualTo("/");
    }

    @Test
    void a_page_that_was_asked_for_holds_nothing() {
        request.setMethod("GET");
        assertThat(Resend.isSent(request)).isFalse();
        assertThat(Resend.of(request)).isEqualTo(Resend.NOTHING);
    }
}
