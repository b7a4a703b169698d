import { register } from './register';
import { html } from './services/html';

export default { register, services: { html } };
