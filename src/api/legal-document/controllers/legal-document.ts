import { publicController } from '../../../shared/server/rest/public-api';

export default publicController('api::legal-document.legal-document', []);
