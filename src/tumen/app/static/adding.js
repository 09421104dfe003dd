// The page on which a missed claim is added.
import { editing } from "./editing.js";
import "./help.js";

editing(document.querySelector("#desk"), document.querySelector("#told"));
